import type { AliasView } from '../domain/aliasView.ts';
import type { ListTarget, RowTarget } from './targets.ts';

export interface RevealOptions {
  readonly select: boolean;
  readonly focus?: boolean;
}

/** What the view lets commands do with it. */
export interface TreeControl {
  /** What of the aliases is shown, and in which order. */
  aliasView: AliasView;
  /** The aliases of a web domain that are shown, in that order, on whatever page; none of what is not read. */
  shownAliases(connectionId: string, webDomain: string): readonly string[];
  /** Whether the filter leaves a web domain in the view; not one that is not read. */
  isShown(connectionId: string, webDomain: string): boolean;
  /** Reveals a row, and of a long list the page that it is on. Does nothing where the view does not have it. */
  reveal(row: RowTarget, options: RevealOptions): Promise<void>;
  /** Reveals the test of a connection, or of a domain or all names under it, where one is shown. */
  revealTest(connectionId: string, of: 'connection' | 'domain' | 'network'): Promise<void>;
  /** Shows the next page of a long list. */
  showMore(list: ListTarget): Promise<void>;
  /** Resolves once VS Code has been told that there is no connection, after which it shows the welcome. */
  emptied(): Promise<void>;
}
