import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { OidcAuthApi } from './oidcAuthApi';

const SignIn = SignInPageBlueprint.make({
  params: {
    loader: () => import('./SignInChoices').then(m => m.SignInChoices),
  },
});

export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [SignIn, OidcAuthApi],
});
