// Run with --expose-gc: prints how many bytes the tree's model of 10,000 aliases keeps, with an element for each.
import { answerOf, tenThousand, treeModel } from './tenThousand.ts';

const bytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const keep = (count: number) => {
  const few = new Map([...tenThousand].map(([domain, names]) => [domain, names.slice(0, count)]));
  const model = treeModel(answerOf(few));
  return [model, model.all()];
};

// What the code itself needs is there before.
const first = keep(10);
const before = bytes();
const kept = keep(2_000);
console.log(bytes() - before);
if (first.length + kept.length !== 4) throw new Error('the models are kept until here');
