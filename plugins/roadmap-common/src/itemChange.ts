import { z } from 'zod';
import type { ItemChange } from './api';

/** The shape in which events store what they saw change: field names and JSON values. */
export const itemChangeSchema: z.ZodType<ItemChange> = z.record(
  z.string(),
  z.unknown(),
);
