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
