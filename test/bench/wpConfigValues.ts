/** The constants of the plugin, with a value each. */
export const wpConfigValues = {
  WU_HESTIA_API_URL: 'https://panel.example.com:8083/api/',
  WU_HESTIA_API_USER: 'admin',
  WU_HESTIA_API_HASH: `${'i'.repeat(20)}:${'s'.repeat(40)}`,
  WU_HESTIA_ACCOUNT: 'wpnet',
  WU_HESTIA_WEB_DOMAIN: 'network.example.com',
};
