import type { ToolName } from '../manifest.ts';
import { carryOutChange } from './carryOutChange.ts';
import { checkWpConfig } from './checkWpConfig.ts';
import { compareNetwork } from './compareNetwork.ts';
import { explainDomain } from './explainDomain.ts';
import { listAliases } from './listAliases.ts';
import { listWebDomains } from './listWebDomains.ts';
import { proposeChange } from './proposeChange.ts';
import { testConnection } from './testConnection.ts';
import type { Tool } from './tool.ts';

/** Every tool of the manifest, by its name. Each names what it works with, beside its input. */
export const tools = {
  hestia_list_web_domains: listWebDomains,
  hestia_list_aliases: listAliases,
  hestia_explain_domain: explainDomain,
  hestia_test_connection: testConnection,
  hestia_compare_with_network: compareNetwork,
  hestia_check_wp_config: checkWpConfig,
  hestia_propose_change: proposeChange,
  hestia_carry_out_change: carryOutChange,
} satisfies Readonly<Record<ToolName, Tool<never>>>;
