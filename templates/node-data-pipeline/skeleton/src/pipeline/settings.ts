import { z } from 'zod';

const whole = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string({ error: message })
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine(value => value >= least && value <= most, message);
};

/** Where data comes from and goes to, when, and how much may be wrong. */
export const PIPELINE = {
  DATABASE_URL: z
    .string({ error: 'must be the address of a PostgreSQL' })
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  SOURCE_FILE: z.string({ error: 'must be a file' }).min(1, 'must be a file'),
  SCHEDULE: z
    .string({ error: 'must be five fields of cron' })
    .regex(/^\S+( \S+){4}$/, 'must be five fields of cron'),
  FRESH_WITHIN_MINUTES: whole(1, 100_000),
  BATCH_SIZE: whole(1, 10_000),
  MAX_REJECTED_PERCENT: whole(0, 100),
  RETRIES: whole(0, 20),
  RETRY_DELAY_SECONDS: whole(1, 3_600),
};
