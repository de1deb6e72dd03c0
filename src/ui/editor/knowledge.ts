import type * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { KnownNames } from './knownNames.ts';

/** What the editor part asks the other for; nothing of it asks a panel. */
export interface Knowledge {
  readonly knownNames: () => Promise<KnownNames>;
  /** The connection of the folder in which a document lies; undefined where it is not known. */
  readonly connectionOf: (document: vscode.TextDocument) => Promise<Connection | undefined>;
  /** Fires when something else may be known. */
  readonly onDidChange: vscode.Event<unknown>;
}
