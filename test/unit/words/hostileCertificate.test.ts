import { X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { visitorFact } from '../../../src/domain/facts/visitorFact.ts';
import { readCertificateNames } from '../../../src/domain/visitors/certificateNames.ts';
import { summarizeCertificate } from '../../../src/domain/visitors/certificateSummary.ts';
import { viewName } from '../../../src/domain/visitors/visitorView.ts';
import { describeCertificate } from '../../../src/net/servedCertificate.ts';
import { domainReport } from '../../../src/ui/domainDiagnosis/domainReport.ts';
import { summaryWords } from '../../../src/words/certificateSummaryWords.ts';
import { visitorWords } from '../../../src/words/visitorWords.ts';
import { makePair } from '../../contract/certificates.ts';
import { home, now, page, secured, seen, shop, visit } from '../domain/visitors/seenExamples.ts';

// What a web server may put into its certificate and its answers, in all that a person reads of it.

const evil = '\u202etxt.exe\u2066\u0007\u001b[31m$(alert) [go](command:x) <img src=x> | `=1*1`';

it('shows nothing of a certificate’s or a web server’s own in rows, tooltips and reports', async () => {
  const root = await makePair({ names: [`${evil}${'x'.repeat(1_000)}`], authority: true });
  const { cert } = await makePair({ issuer: root, names: [`${evil}.example.net`, '\u202e.example.net', shop] });
  const { sha256, altNames, issuer } = describeCertificate(new X509Certificate(cert));
  expect(issuer).toContain('txt.exe');
  const names = readCertificateNames(altNames);
  expect(names).toEqual([shop]);

  const certificate = { sha256, names, issuer, problem: 'UNABLE' };
  const answer = page({ status: 302, location: evil.padEnd(2_000, 'y'), server: evil.padEnd(2_000, 'z') });
  const name = seen(['192.0.2.1'], { visit: visit({ https: secured(answer, certificate), http: answer }) });
  const checked = { seen: name, view: viewName(name, home, now) };
  const fact = visitorFact(checked);
  const summary = summarizeCertificate({ name: shop, aliases: [] }, checked.view.certificate);
  const { word, lines } = visitorWords(fact);
  const { short = [], whole = '' } = summary === undefined ? {} : summaryWords(summary, undefined);
  expect(word).toBe('certificate not trusted');
  const shown = [...lines, ...short, whole];
  expect(shown.join()).toContain('txt.exe');
  for (const line of shown) {
    expect(line).not.toMatch(hidden);
    expect(line).not.toMatch(/[$\]]\(/);
    expect(line.length).toBeLessThan(400);
  }

  if (checked.view.certificate.kind !== 'untrusted') throw new Error(checked.view.certificate.kind);
  const cause = { name: shop, certificate: checked.view.certificate.certificate, proxy: undefined };
  const report = domainReport({
    text: shop,
    name: shop,
    startedAt: now,
    state: 'done',
    shown: true,
    outdated: false,
    results: [{ id: 'certificate', verdict: { kind: 'failed', problem: { kind: 'certificateUntrusted', ...cause } } }],
  });
  expect(report).toContain('txt.exe');
  expect(report.replaceAll('\n', '')).not.toMatch(hidden);
  expect(report).not.toMatch(/[^\\][<|]img|\]\(command|[^\\]\$\(/);
  for (const line of report.split('\n')) expect(line.length).toBeLessThan(400);
});

/** What shows nothing, or turns the direction of what follows. */
const hidden = /(?!\u200b)[\p{Cc}\p{Cf}\u2028\u2029]/u;
