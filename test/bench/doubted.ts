import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeConstants, type WriteResult } from '../../src/wpconfig/write.ts';
import { cases, readCompanion } from '../unit/wpconfig/cases.ts';
import { realFiles } from '../unit/wpconfig/realFiles.ts';
import { root } from '../workbench/tools.ts';
import type { Figure } from './figure.ts';
import { wpConfigValues } from './wpConfigValues.ts';

/** What writing into a realistic file comes to, and whether there is really something to refuse or to doubt in it. */
interface Written {
  readonly result: WriteResult;
  readonly isDoubtful: boolean;
}

/** Of the cases, the sample and the files as hosters write them: how many are refused, how many doubted, and how many of both for nothing. */
export function countDoubted(): Record<string, Figure> {
  const sample = fs.readFileSync(path.join(root, 'test/workbench/sample/wp-config.php'), 'utf8');
  const all: readonly Written[] = [
    ...cases.map((each) => ({
      result: writeConstants(each.source, each.operation.set, { readInclude: (file) => readCompanion(each, file) }),
      isDoubtful: each.expect.accept.includes('refuse'),
    })),
    ...realFiles.map(({ source, doubt, readInclude }) => ({
      result: writeConstants(source, wpConfigValues, { readInclude }),
      isDoubtful: doubt !== undefined,
    })),
    { result: writeConstants(sample, wpConfigValues), isDoubtful: false },
  ];
  const held = all.filter(({ result }) => !result.ok);
  const isDoubted = ({ result }: Written): boolean => !result.ok && result.edits !== undefined;
  return {
    realisticFiles: files(all.length),
    realisticFilesRefused: files(held.filter((each) => !isDoubted(each)).length),
    realisticFilesDoubted: files(held.filter(isDoubted).length),
    realisticFilesHeldForNothing: files(held.filter(({ isDoubtful }) => !isDoubtful).length),
  };
}

function files(count: number): Figure {
  return { median: count, unit: 'files', samples: 1 };
}
