/** Rows and cells of a CSV text (RFC 4180): quoted cells may hold the separator, line ends and doubled quotes. No empty rows, and none of the marks of `csvLine`. */
export function parseCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n?|\\n|$)`, 'gy');
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    row.push(withoutMark(quoted?.replaceAll('""', '"') ?? plain));
    if (end === separator) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** One line of CSV, with quotes where they are needed, and a `'` before what a spreadsheet would take for a formula. */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (formula.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join();
}

/** What begins a formula in one spreadsheet or another (OWASP, "CSV Injection"), also where the mark stands before it already. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that `csvLine` has marked, as it was. */
function withoutMark(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
