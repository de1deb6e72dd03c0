import type { CommandId } from '../manifest.ts';
import { logLine, type Log } from './log.ts';

/**
 * The one boundary around every command: what it throws ends here. `tell` turns an error into a notification, and
 * stays silent when the person gave up. The log gets the error's chain of names and messages, redacted.
 */
export async function runCommand(
  id: CommandId,
  run: () => void | Promise<void>,
  { log, tell }: { readonly log: Log; readonly tell: (error: unknown) => Promise<void> },
): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(`${id}: ${logLine(error)}`);
    await tell(error);
  }
}
