import { ProxiedSignInPage, UserIdentity } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  type IdentityApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { Alert, Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { Logo } from '../nav/Logo';
import { guestChoice } from './guestChoice';
import { oidcAuthApiRef } from './oidcAuthApi';
import styles from './SignInChoices.module.css';

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

/** What can be chosen comes from `stagecraft.signIn` in the configuration. */
export const SignInChoices = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const local = config.getOptionalBoolean('stagecraft.signIn.local') ?? false;
  const guest = config.getOptionalBoolean('stagecraft.signIn.guest') ?? false;
  const [asGuest, setAsGuest] = useState(guest && guestChoice.isMade());
  const oidc = useOidcSignIn(onSignInSuccess, !asGuest);

  if (asGuest) {
    return (
      <ProxiedSignInPage
        provider="guest"
        onSignInSuccess={identity => onSignInSuccess(forgettingGuest(identity))}
      />
    );
  }
  if (oidc.resuming) return null;
  const words = local ? LOCAL : COMPANY;
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
        <Choice {...words} onChoose={oidc.signIn} primary />
        {guest && (
          <Choice
            title="A guest"
            message="One click, no name. Guests read everything and change nothing."
            action="Look around"
            onChoose={() => {
              guestChoice.make();
              setAsGuest(true);
            }}
          />
        )}
      </div>
    </main>
  );
};

interface ChoiceProps {
  title: string;
  message: string;
  action: string;
  primary?: boolean;
  onChoose(): void;
}

const Choice = ({ title, message, action, primary, onChoose }: ChoiceProps) => (
  <Card>
    <CardBody>
      <Flex direction="column" gap="3" className={styles.choice}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {title}
        </Text>
        <Text as="p" color="secondary" className={styles.message}>
          {message}
        </Text>
        <Button variant={primary ? 'primary' : 'secondary'} onPress={onChoose}>
          {action}
        </Button>
      </Flex>
    </CardBody>
  </Card>
);

/** Resumes a session that the issuer still knows; else waits for `signIn`. */
function useOidcSignIn(
  onSuccess: (identity: IdentityApi) => void,
  enabled: boolean,
) {
  const authApi = useApi(oidcAuthApiRef);
  const [resuming, setResuming] = useState(enabled);
  const [error, setError] = useState<string>();

  const enter = async (options: { optional?: true; instantPopup?: true }) => {
    const identity = await authApi.getBackstageIdentity(options);
    if (!identity) return;
    const profile = await authApi.getProfile();
    onSuccess(
      UserIdentity.create({ identity: identity.identity, authApi, profile }),
    );
  };

  useEffect(() => {
    if (!enabled) return;
    // Nobody asked to sign in yet, so a session that cannot be resumed is no error.
    enter({ optional: true })
      .catch(() => undefined)
      .finally(() => setResuming(false));
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const signIn = () => {
    setError(undefined);
    enter({ instantPopup: true }).catch(e => setError(e.message));
  };
  return { resuming, error, signIn };
}

/** Signing out must not sign the same guest in again. */
function forgettingGuest(identity: IdentityApi): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    signOut: () => {
      guestChoice.forget();
      return identity.signOut();
    },
  };
}
