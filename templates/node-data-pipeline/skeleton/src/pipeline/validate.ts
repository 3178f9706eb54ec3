import { z } from 'zod';
import type { Raw } from './source.ts';

/** A record that contract.yaml allows. */
export const parcel = z.object({
  id: z.string().min(1).max(40),
  changedAt: z.iso.datetime({ offset: true }),
  destination: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters'),
  weightGrams: z.int().positive().max(1_000_000),
});

/** What is loaded. */
export type Parcel = z.infer<typeof parcel>;

/** A record that is none, and why. */
export interface Rejected extends Raw {
  reason: string;
}

/** Tells records that may be loaded from those that may not. */
export function validate(records: Raw[]): {
  valid: Parcel[];
  rejected: Rejected[];
} {
  const valid: Parcel[] = [];
  const rejected: Rejected[] = [];
  for (const raw of records) {
    const { success, data, error } = parcel.safeParse(raw.record);
    if (success) valid.push(data);
    else rejected.push({ ...raw, reason: reasonOf(error) });
  }
  return { valid, rejected };
}

function reasonOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`)
    .join('; ');
}
