import { SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { Logo } from '../nav/Logo';
import { oidcAuthApiRef } from './oidcAuthApi';

const LOCAL = {
  title: 'A sample person',
  message:
    'Choose Priya (platform engineer), Devon (service developer) or Rita (reader). Each owns other things and may do other things.',
};

const COMPANY = {
  title: 'Your company account',
  message: 'Sign in with OpenID Connect.',
};

/** What can be chosen comes from `stagecraft.signIn` in the configuration. */
export const SignInChoices = (props: SignInPageProps) => {
  const config = useApi(configApiRef);
  const local = config.getOptionalBoolean('stagecraft.signIn.local') ?? false;
  const guest = config.getOptionalBoolean('stagecraft.signIn.guest') ?? false;
  const oidc = {
    id: 'oidc',
    apiRef: oidcAuthApiRef,
    ...(local ? LOCAL : COMPANY),
  };
  return (
    <SignInPage
      {...props}
      title="Sign in to Stagecraft"
      titleComponent={<Logo withName size={44} ink="currentColor" />}
      align="center"
      providers={guest ? [oidc, 'guest'] : [oidc]}
    />
  );
};
