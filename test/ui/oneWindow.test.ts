import { workbenchUrl } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { chapter, connectedChapters } from './chapter.ts';
import { ownServer } from './server.ts';
import { useWorkbench } from './session.ts';

// One connection, from the empty view until it is deleted.

useWorkbench({ url: () => workbenchUrl(ownServer().base, sampleWorkspace()) });

chapter('mainJob');
connectedChapters('connectionTest', 'answers', 'names', 'plans', 'scale', 'manage');
chapter('refusals');
chapter('trust');
