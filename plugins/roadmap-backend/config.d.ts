export interface Config {
  /** The roadmap. */
  roadmap?: {
    /** What changes and what is promised, for feed readers and calendars. */
    feeds?: {
      /**
       * Whether everybody may load feeds without signing in. Off by default:
       * then only people who are signed in and services may.
       */
      public?: boolean;
    };
  };
}
