import {
  createFrontendModule,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

// Without the permission the stock page answers "not found" behind its tab.
const editor = scaffolderPlugin
  .getExtension('sub-page:scaffolder/editor')
  .override({
    if: { permissions: { $contains: 'scaffolder.template.management' } },
  });

/** Leads from where projects are made to those that were made. */
const generatedProjects = PluginHeaderActionBlueprint.make({
  name: 'generated-projects',
  params: {
    loader: () =>
      import('./GeneratedProjects').then(m => <m.GeneratedProjects />),
  },
});

export const createModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [editor, generatedProjects],
});
