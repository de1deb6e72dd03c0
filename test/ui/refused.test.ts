import { chapter } from './chapter.ts';
import { useWorkbench } from './session.ts';

// Connections that the panel or its certificate refuses. In other windows the panel has refused too much to be tested without asking.

useWorkbench();
chapter('refusals');
chapter('trust');
