import { rule } from './rule.ts';
import { unseen } from './unseen.ts';

/** Defined after `wp-settings.php` is loaded: the plugin has looked before, and does not see it. */
export const afterSettings = rule('after-settings', 'error', (file) => unseen(file, 'afterSettings'));
