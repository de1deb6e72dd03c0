import { getPHPLoaderModule } from '@php-wasm/node-8-3';
import { loadPHPRuntime, PHP, setPhpIniEntries } from '@php-wasm/universal';

/** A real PHP 8.3, in this process. */
export async function startPhp(): Promise<PHP> {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  await setPhpIniEntries(php, { short_open_tag: '0' });
  return php;
}

/** Runs PHP code that prints JSON; `input` is in `$in`. */
export async function askPhp(php: PHP, code: string, input: unknown): Promise<unknown> {
  php.writeFile('/in.json', JSON.stringify(input));
  const { stdoutText } = await php.runStream({
    code: `<?php $in = json_decode(file_get_contents('/in.json'), true); ${code}`,
  });
  return JSON.parse(await stdoutText);
}
