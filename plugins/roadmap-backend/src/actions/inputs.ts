// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';

// As strict as the routes: no other validation stands before the database.

/** A full entity ref. */
export const refInput = z
  .string()
  .max(200)
  .regex(
    /^[a-z][a-z0-9]*:[a-z0-9._-]+\/[a-z0-9._-]+$/,
    'must be a full entity ref in lower case, such as component:default/tracking-api',
  );

/** The key of an item. */
export const keyInput = z
  .string()
  .regex(/^RM-[1-9][0-9]{0,8}$/, 'must be the key of an item, such as RM-12');
