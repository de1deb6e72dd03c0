import { chapter, connectedChapters } from './chapter.ts';
import { useWorkbench } from './session.ts';
import { useVisitors } from './visitorsServer.ts';

// What is seen from outside: what visitors get, and why a domain is not live.

useWorkbench({ url: useVisitors() });
chapter('newcomer');
chapter('accessibility');
connectedChapters('explainDomain', 'visitors');
