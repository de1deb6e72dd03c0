/** Rows and cells of a CSV text (RFC 4180): quoted cells may hold the separator, line ends and doubled quotes. No empty rows, and none of the marks of `csvLine`. */
export function parseCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const { cell, end } = cellAt(text, at, separator);
    row.push(withoutMark(cell));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text.startsWith('\r\n', end)) at++;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** The cell that begins at an offset, and the offset of what ends it. Quotes that are not closed, or not followed by an end, belong to the cell. */
function cellAt(text: string, at: number, separator: string): { readonly cell: string; readonly end: number } {
  const isEnd = (offset: number): boolean =>
    offset >= text.length || text[offset] === separator || text[offset] === '\n' || text[offset] === '\r';
  if (text[at] === '"') {
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close >= 0 && isEnd(close + 1))
      return { cell: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  let end = at;
  while (!isEnd(end)) end++;
  return { cell: text.slice(at, end), end };
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
