const KEY = 'stagecraft.signIn.guest';

/** Remembers, for this browser, that somebody chose to look around as a guest. */
export const guestChoice = {
  isMade: () => localStorage.getItem(KEY) === 'yes',
  make: () => localStorage.setItem(KEY, 'yes'),
  forget: () => localStorage.removeItem(KEY),
};
