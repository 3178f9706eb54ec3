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
    push?: {
      /**
       * Which machines may hand in measurements of what. A machine that is not
       * listed may write nothing; people are bound by permission alone.
       */
      writers?: Array<{
        /** Subject of a token of `backend.auth.externalAccess`; for another plugin, `plugin:<id>`. */
        subject: string;
        /** Entities that the objectives are about; a system stands for its parts, `*` for everything. */
        entities: string[];
        /** Names of sources under which it may write; any by default. */
        sources?: string[];
      }>;
    };
  };
}
