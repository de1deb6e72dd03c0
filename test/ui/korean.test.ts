import { expect, test } from 'vitest';
import { connectedChapters } from './chapter.ts';
import { useWorkbench, workbench } from './session.ts';
import { useVisitors } from './visitorsServer.ts';

useWorkbench({ url: useVisitors(), language: 'ko' });

test('the browser draws Hangul, not a box for every letter', async () => {
  const page = await workbench.page.context().newPage();
  const drawn = async (letter: string): Promise<string> => {
    await page.setContent(letter);
    return (await page.screenshot()).toString('base64');
  };
  expect(await drawn('한')).not.toBe(await drawn('글'));
  await page.close();
});

test('in a Korean window the manifest and the prompts are Korean', async () => {
  await workbench.openView();
  await workbench.page.locator('.part.sidebar .monaco-button').getByText('연결 추가').click();
  await workbench.asked('연결');
  await workbench.picture('korean');
  await workbench.leave();
});

connectedChapters('agent', 'listsInKorean', 'visitorsInKorean');
