import * as fs from 'node:fs';
import * as ts from 'typescript';
import { expect, it } from 'vitest';
import * as z from 'zod';

// A notification has at most two sentences, in each language: what is wrong, and what helps.

const read = (file: string): string => fs.readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const korean = z.record(z.string(), z.string()).parse(JSON.parse(read('l10n/bundle.l10n.ko.json')));
const sources = fs
  .globSync('src/{words,ui}/**/*.ts')
  .map((file) => ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));

/** The texts in a node, as they stand in the code; `why` is said in reports alone. */
function textsIn(node: ts.Node): readonly string[] {
  if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'why') return [];
  const [first] = ts.isCallExpression(node) && /\bt$/.test(node.expression.getText()) ? node.arguments : [];
  return first && ts.isStringLiteralLike(first) ? [first.text] : node.getChildren().flatMap(textsIn);
}

/** The texts of all notifications that a source shows by a text of its own, or by a variable. */
function notificationsIn(source: ts.SourceFile): readonly string[] {
  if (!source.text.includes('Message(')) return [];
  const nodes = nodesIn(source);
  const calls = nodes
    .filter(ts.isCallExpression)
    .filter(({ expression }) => /show(Information|Warning|Error)Message$/.test(expression.getText()))
    .filter(({ arguments: [, second] }) => second === undefined || !ts.isObjectLiteralExpression(second));
  const shown = calls.flatMap((call) => call.arguments.slice(0, 1));
  const names = new Set(shown.map((each) => each.getText()));
  const variables = nodes.filter(ts.isVariableDeclaration).filter(({ name }) => names.has(name.getText()));
  return [...shown, ...variables].flatMap(textsIn);
}

function nodesIn(node: ts.Node): readonly ts.Node[] {
  return [node, ...node.getChildren().flatMap(nodesIn)];
}

/** Those of more sentences than `most`, in English or Korean. */
function longer(texts: readonly string[], most: number): readonly string[] {
  const count = (text: string): number => text.replaceAll(/www\.|<\?/g, '').split(/[.!?] /).length;
  return texts.flatMap((text) => [text, korean[text] ?? '']).filter((text) => count(text) > most);
}

it('what is wrong and what helps are a sentence each', () => {
  const telling = sources.filter(({ fileName }) => /^src\/(words|ui\/failure)\//.test(fileName));
  const texts = telling.filter(({ text }) => /\bremedy[:,]/.test(text)).flatMap(textsIn);
  expect(texts.length).toBeGreaterThan(200);
  expect(longer(texts, 1)).toEqual([]);
});

it('what is shown as it stands has two sentences', () => {
  const refusals = sources.filter(({ fileName }) => /\/(refusal|snapshot)Words\.ts$/.test(fileName));
  const texts = [...sources.flatMap(notificationsIn), ...refusals.flatMap(textsIn)];
  expect(texts.length).toBeGreaterThan(60);
  expect(longer(texts, 2)).toEqual([]);
});
