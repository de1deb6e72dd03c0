import { parseAccessKey } from '../../src/domain/accessKey.ts';
import { parseCsv } from '../../src/domain/csv.ts';
import { parseDomainName } from '../../src/domain/domainName.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import { hasLostLines, readNameList } from '../../src/domain/nameList.ts';
import { neighboursOf } from '../../src/domain/neighbours.ts';
import { parseSiteAddress } from '../../src/domain/network/siteAddress.ts';
import { parseDnsServer } from '../../src/domain/visitors/dnsServer.ts';
import { parseIpAddress } from '../../src/domain/visitors/ipAddress.ts';
import { checkWpConfig, fixFinding } from '../../src/wpconfig/check.ts';
import type { Finding } from '../../src/wpconfig/findings/findings.ts';
import { readConstants } from '../../src/wpconfig/read.ts';
import { typingAt } from '../../src/wpconfig/reading/typing.ts';
import { removeConstants, writeConstants } from '../../src/wpconfig/write.ts';
import { files, letters, lists, type Text } from './badTexts.ts';
import type { Figure } from './figure.ts';

const names = ['WU_HESTIA_ACCOUNT', 'WU_HESTIA_API_URL', 'WU_HESTIA_API_HASH'];
const values = valuesOf(names);
const longNames = Array.from({ length: 1000 }, (_, n) => `WU_HESTIA_${'X'.repeat(1000)}${n}`);
const longValues = valuesOf(longNames);

function valuesOf(all: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(all.map((name) => [name, 'new']));
}

type Work = Readonly<Record<string, () => unknown>>;

/** All that is done with the text of a wp-config.php. */
function fileWork(source: string): Work {
  const findings = checkWpConfig(source);
  const fix = (finding: Finding | undefined) => finding && fixFinding(source, finding);
  return {
    readConstants: () => readConstants(source),
    checkWpConfig: () => checkWpConfig(source),
    'fixFinding, the first': () => fix(findings[0]),
    'fixFinding, the last': () => fix(findings.at(-1)),
    writeConstants: () => writeConstants(source, values, { overwriteDynamic: names }),
    removeConstants: () => removeConstants(source, names),
    typingAt: () => typingAt(source, source.length),
  };
}

function listWork(text: string): Work {
  return {
    readNameList: () => readNameList(text),
    hasLostLines: () => hasLostLines(text),
    parseCsv: () => parseCsv(text, ','),
    parseDomainName: () => parseDomainName(text),
    parseEndpoint: () => parseEndpoint(text),
    parseSiteAddress: () => parseSiteAddress(text),
    parseDnsServer: () => parseDnsServer(text),
    parseIpAddress: () => parseIpAddress(text),
    parseAccessKey: () => parseAccessKey(text),
  };
}

/** By what a text is bad for: all that is done with it. */
const works: Readonly<Record<string, (length: number) => Work>> = {
  ...mapped(files, fileWork),
  ...mapped(lists, listWork),
  'a thousand long names': (length) => {
    const source = files['long names']?.(length) ?? '';
    return {
      writeConstants: () => writeConstants(source, longValues),
      removeConstants: () => removeConstants(source, longNames),
    };
  },
  neighbours: (length) => {
    const dotted = (n: number): string =>
      `${letters(n).padStart(5, 'z')}.${letters(n * 7).padStart(5, 'y')}.example.com`;
    const list = Array.from({ length: length / 125 }, (_, n) =>
      n % 2 === 1 ? dotted(n) : dotted(n - 1).replaceAll('.', 'x'),
    );
    return { neighboursOf: () => neighboursOf(list, list) };
  },
};

function mapped(
  texts: Readonly<Record<string, Text>>,
  work: (text: string) => Work,
): Readonly<Record<string, (length: number) => Work>> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, (length: number) => work(text(length))]),
  );
}

/** Says for each kind of bad texts what the slowest function takes for two lengths, and gives the slowest of all. */
export function measureWorst(say: (line: string) => void): Record<string, Figure> {
  const all = Object.entries(works).map(([name, work]) => {
    const half = timed(work(500_000));
    const [[by, whole] = ['', 0]] = [...timed(work(1_000_000))].sort(([, a], [, b]) => b - a);
    const before = half.get(by) ?? 0;
    say(`${name}: ${by} ${before} → ${whole} ms, times ${(whole / Math.max(before, 1)).toFixed(1)}`);
    return whole;
  });
  return { worstOfEachKind1MB: { median: Math.max(...all), unit: 'ms', samples: all.length } };
}

/** Milliseconds of the processor by function: what else the machine does counts less than on the clock. */
function timed(work: Work): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(work).map(([name, run]) => {
      // What was read of the text before is forgotten.
      readConstants('');
      const began = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(began);
      return [name, Math.round((user + system) / 1000)];
    }),
  );
}
