import * as vscode from 'vscode';

/** Tells by the minute, as long as it is not disposed: how long ago something was read is shown in minutes. */
export function everyMinute(tell: () => void): vscode.Disposable {
  const timer = setInterval(tell, 60_000);
  timer.unref();
  return new vscode.Disposable(() => clearInterval(timer));
}
