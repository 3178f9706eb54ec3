export interface Config {
  stagecraft?: {
    /** Which of the ways to sign in the page offers. */
    signIn?: {
      /**
       * The OpenID Connect issuer is the local one, with the sample people.
       * @visibility frontend
       */
      local?: boolean;
      /**
       * One click without a name. For a local start only.
       * @visibility frontend
       */
      guest?: boolean;
    };
  };
}
