import { expect } from 'vitest';
import { checkIds } from '../../../../src/operations/diagnosis/domain/check.ts';
import { conclude, type Conclusion } from '../../../../src/operations/diagnosis/domain/causes.ts';
import type { CauseKind } from '../../../../src/operations/diagnosis/domain/verdict.ts';
import { diagnoseDomain, type CheckResult } from '../../../../src/operations/diagnosis/domain.ts';
import { sourcesOf } from './sources.ts';
import { shop, type World } from './world.ts';

export async function diagnose(
  world: World,
  text = `https://${shop.toUpperCase()}/cart?x=1`,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for await (const result of diagnoseDomain(text, sourcesOf(world), new AbortController().signal)) results.push(result);
  expect(results.map(({ id }) => id)).toEqual(checkIds);
  return results;
}

export async function concluded(world: World): Promise<Conclusion> {
  return conclude(await diagnose(world));
}

export function rootOf(conclusion: Conclusion): CauseKind | undefined {
  return conclusion.kind === 'notLive' ? conclusion.cause.kind : undefined;
}
