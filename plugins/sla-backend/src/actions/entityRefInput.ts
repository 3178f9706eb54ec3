// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';

/** As strict as the routes: no other validation stands before the database. */
export const entityRefInput = z
  .string()
  .max(200)
  .regex(
    /^[a-z0-9-]+:[a-z0-9._-]+\/[a-z0-9._-]+$/,
    'must be a full entity ref in lower case, such as component:default/checkout',
  );
