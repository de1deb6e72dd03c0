import type { RestartPolicy } from '../../domain/webDomain.ts';

/** The RESTART argument. Empty is what the script sees when it is left out, and is let through (`is_format_valid`). */
export function restartArgument(restart: RestartPolicy): string {
  switch (restart) {
    case 'reload':
      return '';
    case 'restart':
      return 'yes';
    case 'none':
      return 'no';
  }
}
