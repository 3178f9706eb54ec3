export interface Config {
  /** The roadmap. */
  roadmap?: {
    /** What changes and what is promised, for feed readers and calendars. */
    feeds?: {
      /**
       * Whether everybody may load feeds without signing in; they then hold
       * the items that are public. Off by default: only people who are signed
       * in and services may.
       */
      public?: boolean;
    };
    requests?: {
      /**
       * The group or person that answers requests, such as
       * `group:default/platform-engineering`. Each is its author's where
       * nobody is named here.
       */
      ownerRef?: string;
    };
  };
}
