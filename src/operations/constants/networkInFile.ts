import { readConstants } from '../../wpconfig/read.ts';
import { usableText } from './effectiveConstants.ts';

/** The address of the network's main site by a wp-config.php, `https://HOST/PATH`; undefined where it is of none, or computes it. */
export function networkInFile(source: string): string | undefined {
  const found = readConstants(source).filter(({ effective }) => effective);
  const text = (name: string): string | undefined => usableText(found.find((each) => each.name === name));
  const domain = text('DOMAIN_CURRENT_SITE');
  return domain === undefined ? undefined : `https://${domain}${text('PATH_CURRENT_SITE') ?? '/'}`;
}
