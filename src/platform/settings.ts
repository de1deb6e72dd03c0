import * as vscode from 'vscode';
import { wwwPolicies, type WwwPolicy } from '../domain/wwwPolicy.ts';
import { settings } from '../manifest.ts';

/** The person's `www.` policy; anything that is not one of the three counts as the plugin's default. */
export function wwwPolicy(): WwwPolicy {
  const value = vscode.workspace.getConfiguration().get<unknown>(settings.wwwCompanion);
  return wwwPolicies.find((policy) => policy === value) ?? 'always';
}
