import { expect, it } from 'vitest';
import { endOrdersCommand } from '../../../src/words/serverCommands.ts';

it('takes the orders of one web domain out of the panel’s queue, and of no other', () => {
  const [line] = endOrdersCommand('a-b.example.com');
  expect(line).toBe(String.raw`sed -i '/ a-b\.example\.com /d' '/usr/local/hestia/data/queue/letsencrypt.pipe'`);
  expect(endOrdersCommand('한국.example.com')).toHaveLength(1);
  for (const text of ['', 'a b', "a'; rm -r /", 'a/d;s.', '.*']) expect(endOrdersCommand(text)).toEqual([]);
});
