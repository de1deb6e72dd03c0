import { createVSIX } from '@vscode/vsce';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeCertificate, type ServedCertificate } from '../panel/certificate.ts';
import { installVsix, startCodeServer } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { setUpVscode } from '../workbench/setup-vscode.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { packageVsix } from '../workbench/vsix.ts';
import { pseudo, textsIn } from './language.ts';

/** A code-server with a profile and a workspace of its own. */
export interface Server {
  readonly base: string;
  readonly workspace: string;
  /** The file that VS Code keeps the user's settings in. */
  readonly settings: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each file that runs at the same time. */
    readonly servers: readonly Server[];
    /** Where the extension is installed, for a server that a file starts for itself. */
    readonly extensionsDir: string;
    /** A certificate of panel.example.com that the workbench's machine verifies by itself. */
    readonly known: ServedCertificate;
  }
}

/** The servers of the suite, with the extension installed as a user gets it: from its VSIX. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  setUpVscode('current');
  const shared = temporaryFolder('ui');
  installVsix('current', shared, await packageVsix(shared), await packageAgent(shared));
  const extensionsDir = path.join(shared, 'extensions');
  addPseudo(extensionsDir);
  const known = await makeCertificate({ altNames: ['panel.example.com'] });
  // OpenSSL's name for the file with the system's roots.
  process.env['SSL_CERT_FILE'] = path.join(shared, 'roots.pem');
  fs.writeFileSync(path.join(shared, 'roots.pem'), known.cert);
  const profiles = Array.from({ length: project.config.maxWorkers }, (_, slot) => temporaryFolder(`ui-${slot}`));
  const running = await Promise.all(
    profiles.map(async (profile) => ({
      profile,
      server: await startCodeServer({ release: 'current', profile, extensionsDir }),
    })),
  );
  const servers = running.map(({ profile, server: { base } }) => ({
    base,
    workspace: sampleWorkspace(),
    settings: path.join(profile, 'user/User/settings.json'),
  }));
  project.provide('servers', servers);
  project.provide('extensionsDir', extensionsDir);
  project.provide('known', known);
  return async () => {
    await Promise.all(running.map(({ server }) => server.stop()));
  };
}

/** The extension that stands for an agent, see `scriptedAgent.ts`. */
async function packageAgent(folder: string): Promise<string> {
  const file = path.join(folder, 'agent.vsix');
  const cwd = path.join(import.meta.dirname, 'scripted-agent');
  await createVSIX({ cwd, packagePath: file, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return file;
}

/** The installed extension speaks the made-up language too. */
function addPseudo(extensions: string): void {
  const { manifest, code } = textsIn(pseudo);
  for (const folder of fs.globSync(path.join(extensions, 'hestia-domains.hestia-domains-*'))) {
    fs.writeFileSync(path.join(folder, `package.nls.${pseudo}.json`), JSON.stringify(manifest));
    fs.writeFileSync(path.join(folder, `l10n/bundle.l10n.${pseudo}.json`), JSON.stringify(code));
  }
}
