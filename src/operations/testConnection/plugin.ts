import { targetOf } from '../../domain/endpoint.ts';
import { isRestartValue } from '../../domain/hestiaConstants.ts';
import { isCallError } from '../../hestia/callError.ts';
import { pluginUrl } from '../../hestia/plugin.ts';
import type { Progress } from '../diagnosis/examine.ts';
import {
  failed,
  notReached,
  passed,
  warning,
  type Check,
  type Found,
  type Tested,
  type TestedConnection,
} from './check.ts';
import type { OpenQuestion } from './verdict.ts';

/**
 * What Ultimate Multisite meets with the same values: its URL, its form, and the answer of its own test, which takes
 * every HTTP 200 for success. Of a file, the restart too, which that test does not send. Where the panel has refused us it would refuse the plugin, and is not asked again.
 */
export const plugin: Check = async (examination) => {
  const { connection, signal, found } = examination;
  const { endpoint, client, listing, certificate } = found;
  if (endpoint === undefined || client === undefined || listing === undefined) return notReached;
  if (!listing.ok && listing.failure.kind !== 'command' && listing.failure.kind !== 'invalidJson') return notReached;
  const url = pluginUrl(connection.apiUrl);
  if (url !== `${endpoint.origin}/api`) return failed({ kind: 'pluginCallsElsewhere', url, endpoint });
  if (isRestartRefused(connection)) return failed({ kind: 'pluginRestartRefused' });

  const answer = await client.listAsPlugin(connection.account, { signal });
  if (answer.kind === 'redirected') {
    const { location } = answer;
    const answers = await somethingAnswers(location, examination);
    return (answers ? warning : failed)({ kind: 'pluginRedirected', location, answers, endpoint });
  }
  const { status, exitCode } = answer;
  if (status !== 200) return failed({ kind: 'pluginRefused', status });
  const certificateVerified = certificate?.problem === undefined;
  if (exitCode !== 0 || examination.failed) {
    return warning({ kind: 'pluginPassesFalsely', exitCode, certificateVerified });
  }
  if (certificate !== undefined && !certificateVerified) {
    return warning({ kind: 'pluginDistrusts', certificate: certificate.certificate });
  }
  const { credentialKind, pluginRestart } = connection;
  if (credentialKind === 'password' && pluginRestart !== undefined) return warning({ kind: 'pluginPrefersStored' });
  return passed({ kind: 'pluginAgrees', open: openQuestions(connection) });
};

function isRestartRefused({ pluginRestart }: TestedConnection): boolean {
  return pluginRestart?.kind === 'value' && !isRestartValue(pluginRestart.text);
}

function openQuestions({ credentialKind, pluginRestart }: TestedConnection): readonly OpenQuestion[] {
  return [
    ...(credentialKind === 'password' ? (['storedHash'] as const) : []),
    ...(pluginRestart?.kind === 'stored' ? (['storedRestart'] as const) : []),
    ...(pluginRestart?.kind === 'computed' ? (['computedRestart'] as const) : []),
  ];
}

/** Whether anything listens where the plugin is sent. It is connected to, and told nothing. */
async function somethingAnswers(
  location: string,
  { tools, signal, found: { route } }: Tested & Progress<Found>,
): Promise<boolean> {
  const url = URL.parse(location);
  if (url === null || route === undefined) return false;
  try {
    await tools.connect(targetOf(url), route, signal);
    return true;
  } catch (error) {
    if (isCallError(error) && error.failure.kind !== 'cancelled') return false;
    throw error;
  }
}
