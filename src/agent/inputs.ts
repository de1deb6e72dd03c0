import * as z from 'zod';
import type { ToolName } from '../manifest.ts';

const connection = z.string().min(1).max(100).describe('Id of a connection, as hestia_list_web_domains gives it.');
const webDomain = z
  .string()
  .min(1)
  .max(300)
  .describe('Name of a web domain, exactly as hestia_list_web_domains gives it.');
const refresh = z
  .boolean()
  .optional()
  .describe('Ask the panel anew. Only needed where something else may have changed the account since it was read.');
const offset = z.number().int().min(0).max(1_000_000).optional().describe('How many entries to pass over. Default 0.');

/** As many names as a person reads before agreeing to them. */
export const mostNames = 50;

/** What each tool takes. `npm run docs` makes the `inputSchema`s of package.json from this. */
export const inputs = {
  hestia_list_web_domains: z.strictObject({
    connection: connection.optional().describe('Id of a connection. Without it the connections themselves are listed.'),
    offset,
    refresh,
  }),
  hestia_list_aliases: z.strictObject({
    connection,
    webDomain,
    filter: z.string().max(300).optional().describe('Only aliases with this text in their name, in unicode or ASCII.'),
    offset,
    limit: z.number().int().min(1).max(200).optional().describe('How many aliases at most. Default 200.'),
    refresh,
  }),
  hestia_explain_domain: z.strictObject({
    connection,
    domain: z.string().min(1).max(300).describe('A domain name, or the address from the browser.'),
  }),
  hestia_test_connection: z.strictObject({ connection }),
  hestia_compare_with_network: z.strictObject({ connection, offset }),
  hestia_check_wp_config: z.strictObject({
    file: z
      .string()
      .min(1)
      .max(1_000)
      .optional()
      .describe('Which wp-config.php, as this tool lists them where the workspace has several.'),
  }),
  hestia_propose_change: z.strictObject({
    connection,
    webDomain,
    change: z
      .enum(['add', 'remove', 'move', 'companions'])
      .describe('add, remove or move `names`; or add or remove the www. companions of all aliases by `companions`.'),
    names: z
      .array(z.string().min(1).max(500))
      .max(mostNames)
      .optional()
      .describe('For add: the domain names. For remove and move: aliases exactly as hestia_list_aliases gives them.'),
    to: webDomain.optional().describe('For move: the web domain of the same connection that gets the names.'),
    companions: z
      .enum(['addAll', 'addMain', 'addAsPlugin', 'removeAll'])
      .optional()
      .describe(
        'For companions: add those of all aliases; of main domains by the Public Suffix List; of main domains as Ultimate Multisite counts them; or remove all of them.',
      ),
  }),
  hestia_carry_out_change: z.strictObject({
    plan: z.string().min(1).max(100).describe('Id of a plan, as hestia_propose_change gives it.'),
  }),
} as const satisfies Readonly<Record<ToolName, z.ZodType>>;
