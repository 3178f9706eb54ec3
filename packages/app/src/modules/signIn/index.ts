import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { OidcAuthApi } from './oidcAuthApi';

const SignIn = SignInPageBlueprint.make({
  params: {
    loader: () => import('./SignInChoices').then(m => m.SignInChoices),
  },
});

const guestWords = TranslationBlueprint.make({
  name: 'guest-sign-in',
  params: {
    resource: createTranslationMessages({
      ref: coreComponentsTranslationRef,
      messages: {
        'signIn.guestProvider.subtitle':
          'Look around with one click. Guests read everything and change nothing.',
        'signIn.guestProvider.enter': 'Look around',
      },
    }),
  },
});

export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [SignIn, OidcAuthApi, guestWords],
});
