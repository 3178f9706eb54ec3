import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const FOLDER = fileURLToPath(new URL('../../settings', import.meta.url));

const port = z
  .string({ error: 'must be a number from 0 to 65535' })
  .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
  .transform(Number)
  .refine(value => value <= 65_535, 'must be a number from 0 to 65535');

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** The settings of every service. */
export const SERVER = {
  SERVICE_NAME: z.string({ error: 'must be the name of the service' }).min(1),
  HOST: z.string({ error: 'must be an address to listen on' }).min(1),
  PORT: port,
  LOG_LEVEL: z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` }),
};

/** What a service reads from its environment, checked. */
export type Settings<Shape extends z.ZodRawShape> = z.infer<
  z.ZodObject<typeof SERVER>
> &
  z.infer<z.ZodObject<Shape>>;

/** Takes the defaults of `settings/` for what the environment does not say. */
export function loadDefaults(): void {
  for (const file of globSync('*.env', { cwd: FOLDER })) {
    process.loadEnvFile(`${FOLDER}/${file}`);
  }
}

/**
 * Reads the settings of every service and those of `shape`.
 *
 * @throws Error that names each setting that is wrong and what would be right;
 * it never holds a value, which may be a secret
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: NodeJS.ProcessEnv,
): Settings<Shape> {
  const { success, data, error } = z
    .object({ ...SERVER, ...shape })
    .safeParse(env);
  if (success) return data as Settings<Shape>;
  const wrong = error.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
  throw new Error(`These settings are wrong:\n  ${wrong.join('\n  ')}`);
}
