import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PanelState } from '../panel/state.ts';
import type { SampleVisitors } from '../web/sampleVisitors.ts';
import { temporaryFolder } from './temporary.ts';

/** What a VS Code is started with so that it comes to the sample's names as visitors do. */
export interface VisitorWorld {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
}

export function visitorWorld({ dnsServer, ports, root }: SampleVisitors): VisitorWorld {
  const roots = path.join(temporaryFolder('visitors'), 'root.pem');
  fs.writeFileSync(roots, root);
  return {
    settings: { 'hestiaDomains.dnsServers': [dnsServer] },
    env: { HESTIA_DOMAINS_DEMO_PORTS: `${ports.http},${ports.https}`, NODE_EXTRA_CA_CERTS: roots },
  };
}

/** Works off what a panel has queued, each order some seconds after it came, until the process ends. */
export function workOffAfter(seconds: number, visitors: SampleVisitors, state: PanelState): void {
  const timer = setInterval(() => {
    if (state.letsEncryptQueue.length > 0) void visitors.workOff(state);
  }, seconds * 1_000);
  timer.unref();
}
