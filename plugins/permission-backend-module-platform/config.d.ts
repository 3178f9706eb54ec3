export interface Config {
  stagecraft?: {
    /**
     * Who may do what, beyond what everyone who is signed in may read.
     */
    access?: {
      /** Groups that run the platform: they may do everything. */
      platformTeam?: string[];
      /** Groups that read and vote, and change nothing else. */
      readers?: string[];
      /** Groups of visitors without a name: they only read. */
      guests?: string[];
    };
  };
}
