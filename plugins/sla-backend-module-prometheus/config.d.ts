export interface Config {
  sla?: {
    prometheus?: {
      /** Server of the indicators that name none; with a single server, that one. */
      default?: string;
      /** How long after its end a minute is complete, in seconds; 30 by default. */
      settleSeconds?: number;
      /** How far back an objective is read when it is first seen, in days, within its window; 28 by default, at most 400. */
      backfillDays?: number;
      /** The only servers that are ever called. */
      servers?: Array<{
        /** By which indicators name it. */
        name: string;
        /** Address of its HTTP interface, for instance `https://prometheus.example.com`, without `/api/v1`. */
        url: string;
        /**
         * Sent with every request, for instance `Authorization` or `X-Scope-OrgID`.
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        basicAuth?: {
          username: string;
          /** @visibility secret */
          password: string;
        };
      }>;
    };
  };
}
