export interface Config {
  /** Service levels. */
  sla?: {
    /** Pictures of figures for pages outside the portal. */
    badges?: {
      /**
       * Whether everybody may load badges without signing in. Off by default:
       * then only people who are signed in and services may.
       */
      public?: boolean;
    };
  };
}
