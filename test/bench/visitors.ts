import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { summarizeCertificate } from '../../src/domain/visitors/certificateSummary.ts';
import type { Look } from '../../src/domain/visitors/visitorView.ts';
import { Visitors } from '../../src/inventory/visitors.ts';
import { lookAtNames, namesAtATime } from '../../src/operations/visitors/lookAtNames.ts';
import { lookOptions } from '../contract/lookOptions.ts';
import { name } from '../unit/domain/visitors/name.ts';
import { figure, milliseconds, type Figure } from './figure.ts';
import { addresses, latency, silentNames, thousand } from './visitorWorld.ts';

/**
 * What 1,000 names cost to look at, on servers that answer each time after `latency`; the limit is what round trips and
 * the names at a time set: DNS, the greeting of TLS and the page one after the other; the processor's time is that of both
 * sides. Then with 100 that nobody answers for.
 */
export async function measureVisitors(samples: number): Promise<Record<string, Figure>> {
  const servers = new Worker(new URL('./visitorServers.ts', import.meta.url));
  const world = worldSchema.parse(await new Promise((resolve) => servers.once('message', resolve)));
  const limit = (thousand.length * 3 * latency) / namesAtATime / 1000;
  const seconds: number[] = [];
  // The first one still loads code.
  const { seen } = await look(thousand, world);
  const before = process.cpuUsage();
  for (let sample = 0; sample < samples; sample += 1) seconds.push((await look(thousand, world)).seconds);
  const { user, system } = process.cpuUsage(before);
  const unreachable = await look([...thousand.slice(silentNames.length), ...silentNames], world);
  await servers.terminate();
  const measured = figure('s', seconds);
  return {
    rowOfThousandNamesSeen: measureRow(seen, samples * 10),
    thousandNamesSeen: measured,
    thousandNamesSeenLimit: figure('s', [limit]),
    thousandNamesSeenOverLimit: figure('times', [measured.median / limit]),
    thousandNamesSeenProcessor: figure('s', [(user + system) / 1_000_000 / samples]),
    thousandNamesSeenHundredUnreachable: figure('s', [unreachable.seconds]),
  };
}

const worldSchema = z.object({
  dnsServer: z.string(),
  ports: z.object({ http: z.number(), https: z.number() }),
});

interface Looked {
  readonly seconds: number;
  readonly seen: readonly Look[];
}

/** What a web domain's row is made of, of what was seen of it and all of its aliases. */
function measureRow(seen: readonly Look[], samples: number): Figure {
  const visitors = new Visitors();
  visitors.learn('bench', seen);
  const [name = '', ...aliases] = thousand;
  return milliseconds(samples, () => {
    const own = visitors.facts('bench')(name);
    if (own === undefined) throw new Error(`${name} was not seen`);
    summarizeCertificate({ name, aliases }, own.view.certificate);
  });
}

/** The names, each with its result, and the seconds that they took. */
async function look(names: readonly string[], { dnsServer, ports }: z.infer<typeof worldSchema>): Promise<Looked> {
  // As in an editor: a context with roots of its own costs as much as the handshake.
  const options = lookOptions({ base: 's0.example.net', dnsServer, ports, root: undefined });
  const began = performance.now();
  const seen: Look[] = [];
  for await (const each of lookAtNames(names.map(name), options)) seen.push(each);
  const seconds = (performance.now() - began) / 1000;
  const good = seen.filter(({ view }) => view.certificate.kind === 'untrusted').length;
  const silent = names.filter((each) => silentNames.includes(each)).length;
  if (good !== names.length - silent)
    throw new Error(`${good} of ${names.length} names were seen on ${addresses.length}`);
  return { seconds, seen };
}
