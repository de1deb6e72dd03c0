import { globSync, readFileSync } from 'node:fs';
import * as ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { changesViewId, commandIds, doneKey, listedKey, settings, toolNames, viewId } from '../../src/manifest.ts';

const root = new URL('../../', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));
const texts = z.record(z.string(), z.string());

const manifest = z
  .object({
    contributes: z.object({
      commands: z.array(z.object({ command: z.string() })),
      languageModelTools: z.array(
        z.object({
          name: z.string(),
          modelDescription: z.string().min(100),
          toolReferenceName: z.string(),
          when: z.string(),
        }),
      ),
      configuration: z.object({ properties: z.record(z.string(), z.unknown()) }),
      views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
      viewsWelcome: z.array(z.object({ view: z.string() })),
      walkthroughs: z.array(z.object({ steps: z.array(z.object({ completionEvents: z.array(z.string()) })) })),
      submenus: z.array(z.object({ id: z.string() })),
      menus: z.record(
        z.string(),
        z.array(
          z.object({ command: z.string().optional(), submenu: z.string().optional(), when: z.string().default('') }),
        ),
      ),
      keybindings: z.array(z.object({ command: z.string(), when: z.string() })),
    }),
  })
  .parse(json('package.json')).contributes;

describe('package.json', () => {
  it('declares the ids of src/manifest.ts and no other', () => {
    expect(manifest.commands.map(({ command }) => command)).toEqual(commandIds);
    expect(manifest.languageModelTools.map(({ name }) => name)).toEqual(toolNames);
    expect(Object.values(manifest.views).flat()).toEqual(
      [viewId, changesViewId].map((id): unknown => expect.objectContaining({ id })),
    );
    expect(Object.keys(manifest.configuration.properties)).toEqual(Object.values(settings));
  });

  it('declares tools as VS Code takes them, which drops a faulty one in silence', () => {
    for (const { name, toolReferenceName, when } of manifest.languageModelTools) {
      expect(name).toMatch(/^(?!copilot_|vscode_)[\w-]+$/);
      expect(toolReferenceName).toMatch(/^[\w-]+$/);
      expect(when).toContain('isWorkspaceTrusted');
    }
  });

  it('puts known commands into menus and on keys, and looks at the known view', () => {
    const places = [...Object.values(manifest.menus).flat(), ...manifest.keybindings];
    expect(commandIds).toEqual(expect.arrayContaining(places.flatMap(({ command }) => command ?? [])));
    const views = places.flatMap(({ when }) =>
      [...when.matchAll(/\b(?:view|focusedView) == (\S+)/g)].map(([, id]) => id),
    );
    expect(new Set([...views, ...manifest.viewsWelcome.map(({ view }) => view)])).toEqual(
      new Set([viewId, changesViewId]),
    );
  });
});

describe('the walkthrough', () => {
  it('has steps that are completed by what the code says is done', () => {
    const known = [listedKey, ...commandIds.map(doneKey)].map((key) => `onContext:${key}`);
    const steps = manifest.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    for (const { completionEvents } of steps) expect(known).toEqual(expect.arrayContaining(completionEvents));
  });

  it('and the welcome texts link to commands of ours or of VS Code', () => {
    const links = [...text('package.nls.json').matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id);
    const known = [...commandIds, `${viewId}.focus`, 'workbench.action.openWalkthrough'];
    expect(known).toEqual(expect.arrayContaining(links));
  });
});

describe('the texts of package.json', () => {
  const english = texts.parse(json('package.nls.json'));
  const korean = texts.parse(json('package.nls.ko.json'));

  it('are all there, and no other', () => {
    const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect(Object.keys(english).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('are in Korean too, with the same commands, links and code', () => {
    expect(Object.keys(korean).toSorted()).toEqual(Object.keys(english).toSorted());
    const fixed = (value = '') => [...new Set(value.match(/\(command:[^)]+\)|`[^`]+`/g))].toSorted();
    for (const [key, value] of Object.entries(english)) {
      expect(korean[key]?.trim()).not.toBe('');
      expect([key, ...fixed(korean[key])]).toEqual([key, ...fixed(value)]);
    }
  });
});

describe('the texts of the code', () => {
  const korean = texts.parse(json('l10n/bundle.l10n.ko.json'));

  it('are all in the Korean bundle, and no other', () => {
    const used = globSync('src/**/*.ts', { cwd: root }).flatMap((file) => usedKeys(file));
    expect(Object.keys(korean).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('are sorted, so that two changes rarely meet', () => {
    expect(Object.keys(korean)).toEqual(Object.keys(korean).toSorted());
  });

  it('keep their placeholders', () => {
    const placeholders = (value: string) => [...new Set(value.match(/\{\w+\}/g))].toSorted();
    for (const [key, translation] of Object.entries(korean)) {
      expect(translation.trim()).not.toBe('');
      expect([key, ...placeholders(translation)]).toEqual([key, ...placeholders(key)]);
    }
  });
});

/** The bundle's keys of one file: of `l10n.t(text, …)` the text, of `l10n.t({ message, comment })` the two with `/` between. */
function usedKeys(file: string): readonly string[] {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
  const keys: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:(?:vscode\.)?l10n\.)?t$/.test(node.expression.getText())) {
      keys.push(keyOf(node.arguments[0], file));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return keys;
}

function keyOf(argument: ts.Expression | undefined, file: string): string {
  if (argument === undefined || !ts.isObjectLiteralExpression(argument)) return literal(argument, file);
  const value = (name: string): ts.Expression | undefined =>
    argument.properties.find(
      (property): property is ts.PropertyAssignment =>
        ts.isPropertyAssignment(property) && property.name.getText() === name,
    )?.initializer;
  const comment = value('comment');
  if (comment === undefined) return literal(value('message'), file);
  const parts = ts.isArrayLiteralExpression(comment) ? [...comment.elements] : [comment];
  return `${literal(value('message'), file)}/${parts.map((part) => literal(part, file)).join('')}`;
}

function literal(node: ts.Node | undefined, file: string): string {
  if (node !== undefined && ts.isStringLiteralLike(node)) return node.text;
  throw new Error(`${file}: ${node?.getText() ?? 'nothing'} is no literal text, so that no translation can be found`);
}
