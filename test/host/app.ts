import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../../src/app.ts';

/** What the extension gives to its own tests: the loader of everything that activation leaves out. */
const loaderSchema = z.custom<() => Promise<App>>((value) => typeof value === 'function');

/** The extension's own parts, as they run in this host. */
export async function loadApp(): Promise<App> {
  const extension = vscode.extensions.getExtension('hestia-domains.hestia-domains');
  assert.ok(extension);
  return loaderSchema.parse(await extension.activate())();
}
