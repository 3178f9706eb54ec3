import { createFrontendModule } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

// Without the permission the stock page answers "not found" behind its tab.
const editor = scaffolderPlugin
  .getExtension('sub-page:scaffolder/editor')
  .override({
    if: { permissions: { $contains: 'scaffolder.template.management' } },
  });

export const createModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [editor],
});
