import { connectedChapters } from './chapter.ts';
import { useWorkbench } from './session.ts';

// Many aliases at once, beside other windows and writers, and beside the network's own list.

useWorkbench();
connectedChapters('lists', 'secondWindow', 'troubledPlans', 'network');
