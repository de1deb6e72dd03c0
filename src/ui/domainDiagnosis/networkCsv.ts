import { csvLine } from '../../domain/csv.ts';
import type { NameVerdict } from '../../operations/diagnosis/names/examineNames.ts';
import { groupsOf } from '../../operations/diagnosis/names/groups.ts';
import { causeAdvice } from '../../words/domain/causeWords.ts';
import { verdictSentence } from './networkReport.ts';

/** What all names came to as CSV, in the order of the report: `verdict` and `cause` are the kinds, whatever the language. */
export function networkCsv(verdicts: readonly NameVerdict[]): string {
  const rows = groupsOf(verdicts).flatMap((group) =>
    group.names.map((verdict, index) => {
      const cause = 'causes' in group ? group.causes[index] : undefined;
      const advice = cause && causeAdvice(cause, true);
      const help = advice === undefined ? [] : [advice.remedy, ...advice.serverCommands, ...(advice.wpCommands ?? [])];
      const { name, alias = '', conclusion } = verdict;
      return [name, alias, conclusion.kind, cause?.kind ?? '', verdictSentence(verdict), help.join(' ')];
    }),
  );
  return [['name', 'alias', 'verdict', 'cause', 'result', 'remedy'], ...rows]
    .map((row) => `${csvLine(row)}\n`)
    .join('');
}
