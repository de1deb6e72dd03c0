import { shellLine } from '../../domain/shellLine.ts';
import type { PanelCommand } from './panelCommand.ts';

/** A command as a line for a root shell, without what is empty at its end; none where a person would not see all of it. */
export function commandLine<Asked>(command: PanelCommand<Asked>, asked: Asked): readonly [] | readonly [string] {
  const words = [command.name, ...command.args(asked)];
  return shellLine(words.slice(0, words.findLastIndex((word) => word !== '') + 1));
}
