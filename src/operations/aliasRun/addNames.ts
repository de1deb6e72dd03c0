import { commandProblem, type CommandFailure } from '../../hestia/errors.ts';
import { isOver, type AliasRun } from './aliasRun.ts';
import { send } from './send.ts';

/** A part of a list that was refused, or the list itself. */
interface Piece {
  readonly names: readonly string[];
  /** What the panel said of the list that this is half of. */
  readonly failure?: CommandFailure;
  /** The other half, sent after this one. */
  readonly sibling?: Piece;
  /** The other half got in, so the bad name is here: it need not be sent whole. */
  isBad: boolean;
}

/**
 * Adds a list. The panel takes all of it or nothing, so a refused one is halved until the bad names are found: one of
 * them costs as many calls as the list can be halved. `isLast`: nothing of the plan follows. Gives the names whose call
 * left no answer and no trace, and those that were not sent because of it.
 */
export async function addNames(run: AliasRun, names: readonly string[], isLast: boolean): Promise<readonly string[]> {
  const waiting: Piece[] = [{ names, isBad: false }];
  for (let piece = waiting.pop(); piece !== undefined && !isOver(run); piece = waiting.pop()) {
    const failure = piece.isBad
      ? piece.failure
      : await sendPiece(run, piece, isLast && waiting.every(isHopeless(piece)));
    if (failure === 'noTrace') return [...piece.names, ...waiting.flatMap((each) => each.names)];
    if (failure === undefined) continue;
    if (piece.names.length > 1) {
      waiting.push(...halves(piece.names, failure));
      continue;
    }
    const others = commandProblem(failure) === 'limit' ? waiting.splice(0).flatMap((each) => each.names) : [];
    for (const name of [...piece.names, ...others]) run.refused.set(name, failure);
  }
  return [];
}

async function sendPiece(run: AliasRun, piece: Piece, asks: boolean): Promise<CommandFailure | 'noTrace' | undefined> {
  const sent = await send(run, { action: 'add', names: piece.names }, asks);
  switch (sent.kind) {
    case 'done':
      if (piece.sibling) piece.sibling.isBad = true;
      return undefined;
    case 'refused':
      return sent.failure;
    case 'noTrace':
      return 'noTrace';
    case 'failed':
      return undefined;
  }
}

/** Whether nothing of a piece can get in once `sent` has: the restart must then be asked for with `sent`. */
function isHopeless(sent: Piece): (piece: Piece) => boolean {
  return (piece) => piece.names.length === 1 && (piece.isBad || piece === sent.sibling);
}

function halves(names: readonly string[], failure: CommandFailure): readonly [Piece, Piece] {
  const middle = Math.ceil(names.length / 2);
  const second: Piece = { names: names.slice(middle), failure, isBad: false };
  return [second, { names: names.slice(0, middle), failure, sibling: second, isBad: false }];
}
