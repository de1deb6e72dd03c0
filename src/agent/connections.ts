import type { ConnectionStore } from '../platform/connectionStore.ts';

/** The connections, as far as an agent may: it reads them, and keeps or trusts nothing. */
export type Connections = Pick<ConnectionStore, 'list' | 'find' | 'get'>;
