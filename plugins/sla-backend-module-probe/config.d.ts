export interface Config {
  sla?: {
    probe?: {
      /**
       * What may be called to measure an objective. The address to call comes
       * from a catalog document, so nothing is called that no entry names.
       */
      allow?: Array<{
        scheme: 'http' | 'https';
        /** Host name or IP address, exactly as in the URL, without a port. */
        host: string;
        /** A port such as `443`, or a range such as `3100-3199`. */
        ports: string | number;
        /**
         * Networks in CIDR notation in which the host's address must lie. Without
         * it, a host given by name must have a public address.
         */
        addresses?: string[];
      }>;
    };
  };
}
