import * as vscode from 'vscode';
import { wwwPolicies, type WwwPolicy } from '../domain/wwwPolicy.ts';
import type { ProxySettings } from '../net/route.ts';
import { settings } from '../manifest.ts';

/** The person's `www.` policy; anything that is not one of the three counts as the plugin's default. */
export function wwwPolicy(): WwwPolicy {
  const value = vscode.workspace.getConfiguration().get<unknown>(settings.wwwCompanion);
  return wwwPolicies.find((policy) => policy === value) ?? 'always';
}

const agentToolsValues = ['readAndPropose', 'read', 'off'] as const;

/** What the person lets agents do; anything that is not one of the values counts as nothing. */
export function agentTools(): (typeof agentToolsValues)[number] {
  const value = vscode.workspace.getConfiguration().get<unknown>(settings.agentTools);
  return agentToolsValues.find((known) => known === value) ?? 'off';
}

/** VS Code's proxy settings and the environment, as they are now. A value of another type counts as not set. */
export function proxySettings(): ProxySettings {
  const http = vscode.workspace.getConfiguration('http');
  const text = (key: string): string => {
    const value = http.get<unknown>(key);
    return typeof value === 'string' ? value : '';
  };
  const noProxy = http.get<unknown>('noProxy');
  return {
    proxy: text('proxy'),
    noProxy: Array.isArray(noProxy) ? noProxy.filter((entry) => typeof entry === 'string') : [],
    support: text('proxySupport'),
    authorization: text('proxyAuthorization'),
    environment: process.env,
  };
}
