import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { planAliases } from '../../src/domain/aliasPlan.ts';
import { wholeView } from '../../src/domain/aliasView.ts';
import { figure, milliseconds, type Figure } from './figure.ts';
import { answerOf, tenThousand, treeModel } from './tenThousand.ts';

/** What 10,000 aliases of an account cost, from the panel's answer to what the tree shows, and for planning. */
export function measureAliases(samples: number): Record<string, Figure> {
  const answer = answerOf(tenThousand);
  const model = treeModel(answer);
  const texts = ['s', 'sh', 'shop-4', 'shop-49'];
  let at = 0;
  const domains = model.domains.map(({ domain }) => domain);
  const wanted = domains.map(({ aliases }) => ({ remove: aliases, add: aliases.map((name) => `new-${name}`) }));
  return {
    tenThousandListToTree: milliseconds(samples, () => treeModel(answer).all()),
    tenThousandFilterKeystroke: milliseconds(samples, () => {
      model.branches.view = { ...wholeView, text: texts[at++ % texts.length] ?? '' };
      for (const element of model.domains)
        if (model.branches.isShown(element.parent.id, element.domain)) model.branches.children(element);
    }),
    tenThousandPlan: milliseconds(samples, () =>
      domains.map((domain, place) => planAliases(domain, wanted[place] ?? {}, { domains })),
    ),
    tenThousandMemory: figure('MB', [memory()]),
  };
}

/** In a process of its own, since what others leave behind would be counted too. */
function memory(): number {
  const script = path.join(import.meta.dirname, 'aliasMemory.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`measuring memory failed:\n${stderr}`);
  return Number(stdout) / 1e6;
}
