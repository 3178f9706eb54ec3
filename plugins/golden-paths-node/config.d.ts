export interface Config {
  goldenPaths?: {
    /**
     * Where golden paths come from. Templates of any other place are refused,
     * because rendering reads with the portal's own account.
     */
    sources?: Array<
      | {
          /**
           * Page of a repository on a git host of `integrations`, such as
           * `https://github.com/acme/golden-paths`. It holds a folder for each
           * template and layer, and its tags are the releases.
           */
          url: string;
          /**
           * Pages that the repository had before it was renamed or moved.
           * Projects that were generated then are still compared with it.
           */
          formerly?: string[];
        }
      | {
          /** A folder of this machine, for those who write templates. */
          folder: string;
        }
    >;
    /** How long a git host may take, an hour at most. */
    limits?: {
      /** For one answer of its REST interface; 15 unless set. */
      answerSeconds?: number;
      /** For a push, or for the files of a repository; 60 unless set. */
      transferSeconds?: number;
    };
  };
}
