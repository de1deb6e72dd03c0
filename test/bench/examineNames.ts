import { parseDomainName, type DomainName } from '../../src/domain/domainName.ts';
import { examineNames, type NameVerdict } from '../../src/operations/diagnosis/names/examineNames.ts';
import { fine, base, shop } from '../unit/operations/diagnosis/world.ts';
import { sourcesOf } from '../unit/operations/diagnosis/sources.ts';
import { figure, type Figure } from './figure.ts';
import { thousand } from './visitorWorld.ts';

/** What the verdicts over 1,000 mapped names cost beyond asking the panel and the network and looking at the names. */
export async function measureExamination(samples: number): Promise<Record<string, Figure>> {
  const { signal } = new AbortController();
  const { visit, panel, network } = sourcesOf(fine);
  const seen = await visit(shop, signal);
  const [told, list] = [await panel?.(signal), await network?.(signal)];
  if (told === undefined || list === undefined) throw new Error('nobody told');
  const [row] = list.mapped;
  if (row === undefined) throw new Error('nothing is mapped');
  const names = thousand.map(nameOf);
  const domains = told.domains.map((each) => (each.name === base ? { ...each, aliases: names } : each));
  const mapped = names.map((name, id) => ({ ...row, id, name, primary: false }));
  const run = async (): Promise<number> => {
    const start = performance.now();
    const verdicts: NameVerdict[] = [];
    const examined = examineNames({
      sources: {
        panel: () => Promise.resolve({ ...told, domains }),
        network: () => Promise.resolve({ ...list, mapped }),
        file: undefined,
      },
      publicAddresses: seen.home,
      look: (all, tell) => {
        tell(all.map((name) => ({ ...seen, seen: { ...seen.seen, name } })));
        return Promise.resolve();
      },
      signal,
    });
    for await (const all of examined) verdicts.push(...all);
    if (verdicts.length !== names.length + 1) throw new Error(`${verdicts.length} verdicts`);
    return performance.now() - start;
  };
  await run(); // the first one still loads code
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) times.push(await run());
  return { thousandNamesJudged: figure('ms', times) };
}

function nameOf(text: string): DomainName {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.name;
}
