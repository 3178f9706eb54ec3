export interface Config {
  roadmap?: {
    metricSources?: {
      /** The Prometheus that metrics of the roadmap may be read from; without it none can be. */
      prometheus?: {
        /**
         * Address of its HTTP interface, for instance
         * `https://prometheus.example.com`, without `/api/v1`. No other
         * address is ever called.
         */
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
      };
    };
  };
}
