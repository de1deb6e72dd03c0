// An agent without a model: it calls the tool that `agent-call.json` of the workspace names, as any extension may, and writes
// what it got into `agent-answer.json`.
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('scriptedAgent.call', call));
};

async function call() {
  const file = (name) => path.join(vscode.workspace.workspaceFolders[0].uri.fsPath, name);
  const { name, input } = JSON.parse(fs.readFileSync(file('agent-call.json'), 'utf8'));
  const answer = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }).then(
    ({ content }) => content[0].value,
    (error) => JSON.stringify({ rejected: error.message }),
  );
  fs.writeFileSync(file('agent-answer.new'), answer);
  fs.renameSync(file('agent-answer.new'), file('agent-answer.json'));
}
