import * as vscode from 'vscode';
import { restartValues } from '../domain/hestiaConstants.ts';
import type { ApiUrlProblem } from '../wpconfig/reading/apiUrl.ts';
import type { Finding, FindingCode } from '../wpconfig/findings/findings.ts';
import { nameProblemWords } from './nameWords.ts';
import { plainText } from './plainText.ts';

const { t } = vscode.l10n;

/** What is wrong, why it matters to Ultimate Multisite, and what to do. Never shows a secret. */
export function findingWords<Code extends FindingCode>(finding: ByCode[Code] & { readonly code: Code }): string {
  return sentences[finding.code](finding.data);
}

type ByCode = { readonly [Each in Finding as Each['code']]: Each };

const sentences: { readonly [Code in FindingCode]: (data: ByCode[Code]['data']) => string } = {
  'broken-php': () => t('PHP cannot read the file from here on. Only the constants above this place are checked.'),
  'missing-constant': ({ names }) =>
    t(
      'Not defined here: {0}. Ultimate Multisite takes it from the network’s database, where its wizard stores it since 2.4.11; without that the Hestia integration stays off.',
      names.join(', '),
    ),
  'missing-secret': () =>
    t(
      'Neither WU_HESTIA_API_HASH nor WU_HESTIA_API_PASSWORD has a value here. Ultimate Multisite signs in with what its wizard has stored in the network’s database since 2.4.11; without that it cannot.',
    ),
  'misspelt-name': ({ meant, name }) =>
    t('{0} is not a name that Ultimate Multisite reads: it reads {1}. Rename it.', name, meant),
  'after-settings': ({ names }) =>
    t(
      'Ultimate Multisite does not see {0}: it is already loaded when this line runs. Move the definition above the line that requires wp-settings.php.',
      names.join(', '),
    ),
  'never-reached': ({ names }) =>
    t(
      'PHP never gets to the definition of {0}, because the file ends before it. Move it above the return, exit or __halt_compiler().',
      names.join(', '),
    ),
  'only-in-branch': ({ names }) =>
    t(
      'Only one branch of a condition defines {0}. In the other case Ultimate Multisite goes by what is stored in the network’s database (since 2.4.11), and without that leaves the Hestia integration off. Define it there too, or put all the constants into that branch.',
      names.join(', '),
    ),
  'defined-twice': ({ counts, name }) =>
    counts === 'first'
      ? t(
          '{0} is defined earlier, and PHP keeps the first value: this one is ignored, with a warning. Remove one of the two.',
          name,
        )
      : t(
          '{0} is defined again below, and Config keeps the last value: this one is ignored. Remove one of the two.',
          name,
        ),
  'empty-value': ({ name }) =>
    t(
      '{0} is empty, to Ultimate Multisite as good as not defined. It takes the value from the network’s database, where its wizard stores it since 2.4.11; without that the Hestia integration stays off.',
      name,
    ),
  'leftover-value': ({ name }) =>
    t(
      'This number is not a value of {0}: the lines that Ultimate Multisite printed for copying had it where a value was absent. The plugin uses it all the same, even where a value is stored. Enter the value, or remove the definition.',
      name,
    ),
  'url-invalid': ({ problem }) => urlWords(problem),
  'url-not-https': ({ hasScheme }) =>
    hasScheme
      ? t(
          'A panel answers over https only. With another scheme the secret goes over the network unprotected, and no alias is added or removed. Begin the address with https://.',
        )
      : t('The address lacks https://, and without it WordPress sends nothing. Begin the address with https://.'),
  'url-userinfo': () =>
    t(
      'A panel does not read the user name or password in an address, but logs may show it. Remove what stands before the @; a secret belongs in WU_HESTIA_API_HASH.',
    ),
  'url-without-api': () =>
    t(
      'The address does not end in /api/. Ultimate Multisite appends /api by itself, so this works; written out, it is the same for every tool.',
    ),
  'url-port': ({ port }) =>
    t(
      'The address leads to port {0}, and a panel usually answers on 8083. Check the port, unless a proxy leads to the panel.',
      port,
    ),
  'password-user': () =>
    t(
      'A panel lets nobody but its root user sign in by password, and that user is usually called admin. Check the name, or use an access key in WU_HESTIA_API_HASH.',
    ),
  'hash-shape': ({ lengths }) =>
    t(
      'This is not a key that a panel makes: an access key is ID:SECRET with 20 and 40 characters, a legacy key has 32, and this has {0}. The panel refuses it, and after five refusals it bans the address of your server. Copy the whole key again.',
      lengths.join(':'),
    ),
  'sunrise-missing': () =>
    t(
      'SUNRISE is not defined: WordPress leaves out sunrise.php, which maps domains, and shows the page to register a new site instead of them.',
    ),
  'cookie-domain': () =>
    t('COOKIE_DOMAIN is fixed to one domain: nobody can log in at a mapped domain. Leave it to Ultimate Multisite.'),
  'constants-elsewhere': ({ named, connection }) =>
    t(
      'This leads Ultimate Multisite to {0}, and the folder belongs to the connection to {1}: the next domain that is mapped gets its alias at the wrong place. Write the constants of the connection.',
      plainText(named),
      plainText(connection),
    ),
  'password-unused': () =>
    t(
      'Ultimate Multisite signs in with WU_HESTIA_API_HASH and never looks at this password. Remove it, and the file has one secret less.',
    ),
  'stored-hash': () =>
    t(
      'Ultimate Multisite signs in with this password only where the network’s database has no WU_HESTIA_API_HASH: one that its wizard has stored there (since 2.4.11) wins.',
    ),
  'account-invalid': () =>
    t(
      'No panel account has such a name: up to 30 letters, digits, dots, hyphens and underscores, a letter or digit at both ends. Enter the account that owns the web domain.',
    ),
  'web-domain-invalid': ({ problem }) =>
    t(
      'No web domain has such a name, so the panel refuses every alias. {0} Enter the web domain as the panel lists it.',
      domainWords(problem),
    ),
  'web-domain-spelling': ({ answer }) =>
    t(
      'The panel stores this web domain as {0}. Spelt as here, Ultimate Multisite can add aliases but never remove them. Change the spelling.',
      answer,
    ),
  'restart-refused': () =>
    t(
      'The panel refuses this value (exit code 2), so no alias is added or removed. Use one of {0}, in quotes.',
      restartValues.join(', '),
    ),
  'restart-ignored': () =>
    t(
      'This looks like no restart, but Ultimate Multisite takes it for not set: it uses what is stored in the network’s database, else ‘yes’, a full restart every time. Write ‘no’ or ‘yes’ in quotes.',
    ),
};

function urlWords(problem: ApiUrlProblem): string {
  switch (problem) {
    case 'notUrl':
      return t(
        'This is not a web address, so Ultimate Multisite cannot reach the panel. Write it like https://panel.example.com:8083/api/.',
      );
    case 'query':
    case 'fragment':
      return t(
        'Ultimate Multisite cannot reach the API by an address with ? or #, since it appends /api at the very end. Remove that part.',
      );
    case 'page':
      return t(
        'This is the address of one of the panel’s pages, where Ultimate Multisite finds no API. It answers at /api/.',
      );
  }
}

type WebDomainProblem = Extract<Finding, { code: 'web-domain-invalid' }>['data']['problem'];

function domainWords(problem: WebDomainProblem): string {
  if (problem === 'url') return t('Leave out what is around the name: https://, the slash and what follows.');
  if (problem === 'wildcard') return t('A web domain is one name, without *.');
  return problem === 'ipAddress' ? t('This is an IP address.') : nameProblemWords(problem);
}
