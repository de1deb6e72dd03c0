/** The constants that configure the plugin's Hestia integration, in the order in which the plugin prints them. */
export const hestiaConstants = [
  'WU_HESTIA_API_URL',
  'WU_HESTIA_API_USER',
  'WU_HESTIA_API_HASH',
  'WU_HESTIA_API_PASSWORD',
  'WU_HESTIA_ACCOUNT',
  'WU_HESTIA_WEB_DOMAIN',
  'WU_HESTIA_RESTART',
] as const;
export type HestiaConstant = (typeof hestiaConstants)[number];

/** Those without which the plugin takes the integration for not set up; one of `API_HASH` and `API_PASSWORD` must be there, too. */
export const requiredConstants: readonly HestiaConstant[] = [
  'WU_HESTIA_API_URL',
  'WU_HESTIA_API_USER',
  'WU_HESTIA_ACCOUNT',
  'WU_HESTIA_WEB_DOMAIN',
];

/** What the panel takes as the last argument of its alias commands, and so as `WU_HESTIA_RESTART`. */
export const restartValues = ['yes', 'no', 'reload', 'ssl', 'updatessl', 'scheduled'] as const;

/** Whether the panel takes a text as one of them; it trims the spaces around it. */
export function isRestartValue(text: string): boolean {
  return restartValues.some((word) => word === text.trim());
}

/** Those whose value is a secret. */
export const hestiaSecrets: readonly HestiaConstant[] = ['WU_HESTIA_API_HASH', 'WU_HESTIA_API_PASSWORD'];
