import { parseDomainName } from '../../domain/domainName.ts';
import type { HestiaConstant } from '../../domain/hestiaConstants.ts';
import type { ConfigFile } from '../reading/configFile.ts';

/** Values to type over: none that the plugin takes for missing, and the network's own name where the file has it. */
export function exampleValues(
  { constants }: ConfigFile,
  names: readonly HestiaConstant[],
): Readonly<Record<string, string>> {
  const site = constants.find(({ name, effective }) => effective && name === 'DOMAIN_CURRENT_SITE')?.value;
  const parsed = parseDomainName(site?.kind === 'literal' ? site.text : '');
  const domain = parsed.ok ? parsed.name.replace(/^www\./, '') : 'network.example.com';
  const examples: Readonly<Record<HestiaConstant, string>> = {
    WU_HESTIA_API_URL: 'https://panel.example.com:8083/api/',
    WU_HESTIA_API_USER: 'admin',
    WU_HESTIA_API_HASH: 'ACCESS_KEY_ID:SECRET_ACCESS_KEY',
    WU_HESTIA_API_PASSWORD: 'password',
    WU_HESTIA_ACCOUNT: 'account',
    WU_HESTIA_WEB_DOMAIN: domain,
    WU_HESTIA_RESTART: 'yes',
  };
  return Object.fromEntries(names.map((name) => [name, examples[name]]));
}
