import type { PanelState } from './state.ts';

/** `v-list-sys-config json`: the panel's settings. What no demo panel differs in is not in the state. */
export function listSysConfig({ panel }: PanelState, [format]: readonly string[]): string {
  if (format !== 'json') return '';
  const settings: Readonly<Record<string, string | undefined>> = { ...fixed, ...panel };
  const lines = keys.split(' ').map((key) => `\t\t"${key}": "${settings[key] ?? ''}"`);
  return `{\n\t"config": {\n${lines.join(',\n')}\n\t}\n}`;
}

/** `v-list-sys-ips json`: the one address of the demo panel. */
export function listSysIps({ panel, accounts }: PanelState, [format]: readonly string[]): string {
  if (format !== 'json') return '';
  const fields = {
    OWNER: panel.ROOT_USER,
    STATUS: 'shared',
    NAME: '',
    U_SYS_USERS: Object.keys(accounts).join(','),
    U_WEB_DOMAINS: Object.values(accounts).reduce((sum, { domains }) => sum + Object.keys(domains).length, 0),
    INTERFACE: 'lo',
    NETMASK: '255.0.0.0',
    NAT: '',
    TIME: '01:57:00',
    DATE: '2026-11-24',
  };
  const lines = Object.entries(fields).map(([key, value]) => `        "${key}": "${value}"`);
  return `{\n    "127.0.0.2": {\n${lines.join(',\n')}\n        }\n}`;
}

const fixed: Readonly<Record<string, string>> = {
  BACKUP: '/backup',
  BACKUP_GZIP: '4',
  BACKUP_MODE: 'zstd',
  BACKUP_SYSTEM: 'local',
  CRON_SYSTEM: 'cron',
  DISK_QUOTA: 'no',
  RESOURCES_LIMIT: 'no',
  INACTIVE_SESSION_TIMEOUT: '60',
  LANGUAGE: 'en',
  LOGIN_STYLE: 'default',
  POLICY_SYSTEM_PASSWORD_RESET: 'yes',
  RELEASE_BRANCH: 'release',
  SUPPORT_DNSSEC: 'yes',
  THEME: 'dark',
  WEB_BACKEND: 'php-fpm',
  WEB_PORT: '80',
  WEB_SSL_PORT: '443',
};
const keys =
  'ANTISPAM_SYSTEM ANTIVIRUS_SYSTEM API API_ALLOWED_IP API_SYSTEM APP_NAME BACKEND_PORT BACKUP BACKUP_GZIP BACKUP_INCREMENTAL BACKUP_MODE BACKUP_SYSTEM CRON_SYSTEM DB_PGA_ALIAS DB_PMA_ALIAS DB_SYSTEM DEBUG_MODE DEMO_MODE DISABLE_IP_CHECK DISK_QUOTA RESOURCES_LIMIT DNS_CLUSTER DNS_CLUSTER_SYSTEM DNS_SYSTEM ENFORCE_SUBDOMAIN_OWNERSHIP FILE_MANAGER FIREWALL_EXTENSION FIREWALL_SYSTEM FROM_EMAIL FROM_NAME FTP_SYSTEM HIDE_DOCS IMAP_SYSTEM INACTIVE_SESSION_TIMEOUT LANGUAGE LOGIN_STYLE MAIL_SYSTEM PHPMYADMIN_KEY PLUGIN_APP_INSTALLER PLUGIN_FILE_MANAGER PMA_RESTRICT_ACCESS POLICY_BACKUP_SUSPENDED_USERS POLICY_CSRF_STRICTNESS POLICY_SYNC_ERROR_DOCUMENTS POLICY_SYNC_SKELETON POLICY_SYSTEM_ENABLE_BACON POLICY_SYSTEM_HIDE_ADMIN POLICY_SYSTEM_HIDE_SERVICES POLICY_SYSTEM_PASSWORD_RESET POLICY_SYSTEM_PROTECTED_ADMIN POLICY_USER_CHANGE_THEME POLICY_USER_DELETE_LOGS POLICY_USER_EDIT_DETAILS POLICY_USER_EDIT_DNS_TEMPLATES POLICY_USER_EDIT_WEB_TEMPLATES POLICY_USER_VIEW_LOGS POLICY_USER_VIEW_SUSPENDED PROXY_PORT PROXY_SSL_PORT PROXY_SYSTEM RELEASE_BRANCH REPOSITORY ROOT_USER SERVER_SMTP_ADDR SERVER_SMTP_HOST SERVER_SMTP_PASSWD SERVER_SMTP_PORT SERVER_SMTP_SECURITY SERVER_SMTP_USER SMTP_RELAY SMTP_RELAY_HOST SMTP_RELAY_PORT SMTP_RELAY_USER STATS_SYSTEM SUBJECT_EMAIL SUPPORT_DNSSEC THEME TITLE UPDATE_AVAILABLE UPGRADE_SEND_EMAIL UPGRADE_SEND_EMAIL_LOG USE_SERVER_SMTP VERSION WEBMAIL_ALIAS WEBMAIL_SYSTEM WEB_BACKEND WEB_PORT WEB_RGROUPS WEB_SSL WEB_SSL_PORT WEB_SYSTEM WEB_TERMINAL WEB_TERMINAL_PORT';
