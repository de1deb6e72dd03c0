import * as fs from 'node:fs';
import * as path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeCertificate, type PanelCertificate } from '../panel/certificate.ts';
import { installVsix, startCodeServer } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { setUpVscode } from '../workbench/setup-vscode.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { packageVsix } from '../workbench/vsix.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly base: string;
    readonly workspace: string;
    /** The file that VS Code keeps the user's settings in. */
    readonly settings: string;
    /** A certificate of panel.example.com that the workbench's machine verifies by itself. */
    readonly known: PanelCertificate;
  }
}

/** One server for the whole suite, with the extension installed as a user gets it: from its VSIX. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  setUpVscode('current');
  const profile = temporaryFolder('ui');
  installVsix('current', profile, await packageVsix(profile));
  const known = await makeCertificate({ altNames: ['panel.example.com'] });
  // OpenSSL's name for the file with the system's roots.
  process.env['SSL_CERT_FILE'] = path.join(profile, 'roots.pem');
  fs.writeFileSync(path.join(profile, 'roots.pem'), known.cert);
  const server = await startCodeServer({ release: 'current', profile });
  project.provide('base', server.base);
  project.provide('workspace', sampleWorkspace());
  project.provide('known', known);
  project.provide('settings', path.join(profile, 'user/User/settings.json'));
  return () => server.stop();
}
