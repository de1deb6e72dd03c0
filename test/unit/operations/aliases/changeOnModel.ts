import type { WantedAliases } from '../../../../src/domain/aliasPlan.ts';
import { changeNow, type ChangeTools } from '../../../../src/operations/aliases/changeNow.ts';
import { type ChangeReport } from '../../../../src/operations/aliases/run/changeReport.ts';
import { loadedLatency, type Latency } from '../../../panel/commands.ts';
import { modelPanel, type Fate, type ModelCall } from '../../../panel/model.ts';
import { seed } from '../../../panel/seed.ts';

// Changes on the demo panel's model.

export const plain = 'plain.example.org';
export const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
export const names = (count: number): readonly string[] => range(count).map((index) => `n${index}.example.net`);
/** On other web domains, which only the panel knows. */
export const taken = ['store.example.net', 'www.shop.example.net', '*.shop.example.net', 'shop.example.net'];
export const dnsDomain = { ip: '', serial: '', records: 0, expires: '', suspended: false, time: '', date: '' };

export function panelWith(
  aliases: readonly string[],
  fate?: (call: ModelCall, index: number) => Fate,
  latency: Latency = loadedLatency,
) {
  const state = seed();
  const admin = state.accounts['admin'];
  const domain = admin?.domains[plain];
  if (admin === undefined || domain === undefined) throw new Error(`the demo panel has no ${plain}`);
  domain.aliases = [...aliases];
  const decide = (call: ModelCall): Fate => fate?.(call, model.calls.length) ?? 'answered';
  const model = modelPanel(state, decide, 'reload', latency);
  const change = (wanted: WantedAliases, more: Partial<ChangeTools> = {}): Promise<ChangeReport> =>
    changeNow(plain, wanted, { panel: model.panel, clock: model.clock, ...more });
  const changes = () => model.calls.filter(({ cmd }) => cmd !== 'v-list-web-domains').map(({ args }) => args);
  return { model, change, changes, state, admin, domain };
}
export const without = <T>(name: string, domains: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(domains).filter(([each]) => each !== name));
export const seedDomain = () => ({ ip: '127.0.0.2', ssl: false, suspended: false, time: '', date: '' });
export const results = ({ outcomes }: ChangeReport) => [...new Set(outcomes.map(({ result }) => result))];
