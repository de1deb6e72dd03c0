import * as fs from 'node:fs';
import * as path from 'node:path';

/** Writes the user settings of a new profile; `more` adds to ours. */
export function writeSettings(userData: string, more: Readonly<Record<string, unknown>> = {}): void {
  const folder = path.join(userData, 'User');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...settings, ...more }, null, 2));
}

/** Of every workbench started here: quiet, and as the desktop behaves. */
const settings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.editor.useModal': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'php.validate.enable': false,
  'git.enabled': false,
  'files.autoSave': 'off', // the web default is afterDelay
  'editor.minimap.enabled': false,
  'window.autoDetectColorScheme': true, // the theme that the system asks for
  'window.confirmBeforeClose': 'never',
  'window.dialogStyle': 'custom', // a dialog in the page, also on a desktop
  'terminal.integrated.shellIntegration.enabled': false,
  'remote.autoForwardPorts': false, // no “Your application running on port …” for each demo server
};

/** Built-in extensions that a host suite has no use for. */
export const unusedBuiltins: readonly string[] = [
  'vscode.github-authentication',
  'vscode.microsoft-authentication',
  'vscode.github',
  'vscode.git',
  'vscode.git-base',
  'GitHub.copilot-chat',
  'vscode.npm',
  'vscode.emmet',
  'vscode.merge-conflict',
  'vscode.debug-auto-launch',
  'vscode.tunnel-forwarding',
  'vscode.extension-editing',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'vscode.terminal-suggest',
  'vscode.mermaid-markdown-features',
];
