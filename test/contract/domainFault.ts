import { wordpressPage, type Page } from '../web/pages.ts';
import { makePair, type KeyPair } from './certificates.ts';
import { base, baseDomain, changeRow, home, shop, show, type DomainWorld } from './domainWorld.ts';

/** What is spoilt in a world, what is said of it, and what helps. */
export interface Fault {
  readonly spoil: (world: DomainWorld) => unknown;
  readonly sentence: string;
  /** The buttons and commands; none where a person has to do it elsewhere. */
  readonly remedy?: string;
  /** What the remedy comes to in the demo. */
  readonly mend: (world: DomainWorld) => unknown;
  /** It is told beside a domain that is live. */
  readonly isFlaw?: boolean;
}

/** In a certificate that is good. */
export const names = [base, shop, `www.${shop}`];

export function pointHere({ dns }: DomainWorld): void {
  dns.zone.set(shop, { a: [home] });
}

export function setAliases(aliases: readonly string[]): (world: DomainWorld) => void {
  return (world) => {
    baseDomain(world).aliases = [...aliases];
  };
}

export async function addAlias({ client }: DomainWorld): Promise<void> {
  await client.addAliases('admin', base, [shop], 'reload', {});
}

export function suspend(suspended: boolean, which: (name: string) => boolean): (world: DomainWorld) => void {
  return ({ panel }) => {
    for (const [name, domain] of Object.entries(panel.state.accounts['admin']?.domains ?? {})) {
      if (which(name)) domain.suspended = suspended;
    }
  };
}

export function stage(text: string, sentence: string, remedy = ''): Fault {
  return {
    spoil: (world) => changeRow(world, { stage: text }),
    sentence,
    remedy,
    mend: (world) => changeRow(world, { stage: 'done' }),
  };
}

export function withApp(page: Page, sentence: string): Fault {
  return {
    spoil: (world) => (world.app = () => page),
    sentence,
    mend: (world) => (world.app = ({ name }) => wordpressPage(name)),
  };
}

export function pair({ root }: DomainWorld, of: readonly string[], dates: object = {}): Promise<KeyPair> {
  return makePair({ issuer: root, names: of, ...dates });
}

export async function secure(world: DomainWorld): Promise<void> {
  show(world, await pair(world, names));
}
