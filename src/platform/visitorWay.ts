import * as vscode from 'vscode';
import { parseDnsServer, type DnsServerProblem } from '../domain/visitors/dnsServer.ts';
import { settings } from '../manifest.ts';
import type { VisitorWay } from '../operations/visitors/lookAtVisitors.ts';

/** Thrown for an entry of the setting with DNS servers that is none; nobody was asked. */
export class DnsServerError extends Error {
  override readonly name = 'DnsServerError';
  readonly entry: string;
  readonly problem: DnsServerProblem;
  constructor(entry: string, problem: DnsServerProblem) {
    super('a DNS server cannot be read');
    this.entry = entry;
    this.problem = problem;
  }
}

/** How names are looked at from this machine, by its settings as they are now. Throws a DnsServerError. */
export function visitorWay(): VisitorWay {
  const value = vscode.workspace.getConfiguration().get<unknown>(settings.dnsServers);
  const dnsServers = (Array.isArray(value) ? value : []).map((entry: unknown) => {
    const text = typeof entry === 'string' ? entry : JSON.stringify(entry);
    const result = parseDnsServer(text);
    if (!result.ok) throw new DnsServerError(text, result.problem);
    return result.server;
  });
  return { dnsServers, ports: visitorPorts() };
}

/** Where web servers are. Those of the demo and of tests are elsewhere, since low ports need root: they tell it by the environment. */
function visitorPorts(): VisitorWay['ports'] {
  const [, http, https] = /^(\d+),(\d+)$/.exec(process.env['HESTIA_DOMAINS_DEMO_PORTS'] ?? '') ?? [];
  return { http: Number(http ?? 80), https: Number(https ?? 443) };
}
