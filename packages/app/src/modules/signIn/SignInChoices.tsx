import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { useState } from 'react';
import { Logo } from '../nav/Logo';
import { Choice } from './Choice';
import { forgettingGuest, guestChoice } from './guestChoice';
import styles from './SignInChoices.module.css';
import { useOidcSignIn } from './useOidcSignIn';

const LOCAL = {
  title: 'A sample person',
  message:
    'Priya runs the platform, Devon builds services, Rita reads. Each owns other things and may do other things.',
  action: 'Choose a person',
};

const COMPANY = {
  title: 'Your company account',
  message: 'The account that you use for everything else at work.',
  action: 'Sign in',
};

const GUEST = {
  title: 'A guest',
  message: 'One click, no name. Guests read everything and change nothing.',
  action: 'Look around',
};

/** What can be chosen comes from `stagecraft.signIn` in the configuration. */
export const SignInChoices = ({ onSignInSuccess }: SignInPageProps) => {
  const { local, guest } = useWaysToSignIn();
  const [asGuest, setAsGuest] = useState(guest && guestChoice.isMade());
  const oidc = useOidcSignIn(onSignInSuccess, !asGuest);
  const lookAround = () => {
    guestChoice.make();
    setAsGuest(true);
  };

  if (asGuest) {
    return (
      <ProxiedSignInPage
        provider="guest"
        onSignInSuccess={identity => onSignInSuccess(forgettingGuest(identity))}
      />
    );
  }
  if (oidc.resuming) return null;
  return (
    <main className={styles.page}>
      <Logo withName size={40} ink="currentColor" />
      <Text as="h1" variant="title-small" weight="bold">
        Sign in
      </Text>
      {oidc.error && (
        <Alert
          status="danger"
          icon
          title={`That did not work: ${oidc.error}`}
        />
      )}
      <div className={styles.choices}>
        <Choice {...(local ? LOCAL : COMPANY)} onChoose={oidc.signIn} primary />
        {guest && <Choice {...GUEST} onChoose={lookAround} />}
      </div>
    </main>
  );
};

function useWaysToSignIn() {
  const signIn = useApi(configApiRef).getOptionalConfig('stagecraft.signIn');
  return {
    local: signIn?.getOptionalBoolean('local') ?? false,
    guest: signIn?.getOptionalBoolean('guest') ?? false,
  };
}
