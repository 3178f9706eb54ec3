import type { IdentityApi } from '@backstage/core-plugin-api';

const KEY = 'stagecraft.signIn.guest';

/** Remembers, for this browser, that somebody chose to look around as a guest. */
export const guestChoice = {
  isMade: () => localStorage.getItem(KEY) === 'yes',
  make: () => localStorage.setItem(KEY, 'yes'),
  forget: () => localStorage.removeItem(KEY),
};

/** The same guest, but signing out does not sign in again at once. */
export function forgettingGuest(identity: IdentityApi): IdentityApi {
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
