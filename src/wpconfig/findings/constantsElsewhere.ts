import { parseEndpoint } from '../../domain/endpoint.ts';
import type { HestiaConstant } from '../../domain/hestiaConstants.ts';
import { givenLiterals, type ConfigFile, type FolderConnection } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** The constants lead to another panel or account than the connection that the folder belongs to: the plugin adds the next alias there. */
export const constantsElsewhere = rule('constants-elsewhere', 'warning', (file) => {
  const { connection } = file;
  if (connection === undefined) return [];
  const [url, named] = [effective(file, 'WU_HESTIA_API_URL'), effective(file, 'WU_HESTIA_ACCOUNT')];
  const parsed = parseEndpoint(url?.text ?? '');
  // What the file does not tell may well be the connection's.
  const endpoint = parsed.ok ? parsed.endpoint : connection.endpoint;
  const account = named?.text.trim() ?? connection.account;
  const other = account !== connection.account ? named : endpoint.url !== connection.endpoint.url ? url : undefined;
  if (other === undefined) return [];
  const data = { named: shown({ endpoint, account }), connection: shown(connection) };
  return [{ ...other.valueRange, data }];
});

function effective(file: ConfigFile, name: HestiaConstant): ReturnType<typeof givenLiterals>[number] | undefined {
  return givenLiterals(file, name).find((each) => each.effective);
}

function shown({ endpoint, account }: FolderConnection): string {
  return `${account} @ ${endpoint.host}`;
}
