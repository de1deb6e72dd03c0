import { workbench } from '../session.ts';
import { story } from '../story.ts';

const step = story();

step('an address from the browser is enough, and without a connection what is seen is told', async () => {
  await workbench.command('Hestia: Why Is This Domain Not Live?');
  await workbench.answer('The domain that does not work', 'https://choir.example.org/about?x=1');
  await workbench.toast('DNS has no address for choir.example.org');
  await workbench.picture('domain without a connection');
});
