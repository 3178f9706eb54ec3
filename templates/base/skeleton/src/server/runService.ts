import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { buildApp } from './buildApp.ts';
import { createLogger } from './logger.ts';
import type { Part, Service } from './Service.ts';
import { readSettings, type Settings } from './settings.ts';

const SHUTDOWN_LIMIT_MS = 10_000;

/** Starts a service, and ends the process in order when it is told to. */
export async function runService<Shape extends z.ZodRawShape>(
  service: Service<Shape>,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const settings = settingsOrExit(service, env);
  const { SERVICE_NAME, LOG_LEVEL, HOST: host, PORT: port } = settings;
  const logger = createLogger({ service: SERVICE_NAME, level: LOG_LEVEL });
  try {
    const built = await service.build(settings, logger);
    const app = await buildApp(built, logger);
    const started = start(app, built.parts, { host, port });
    stopOnSignal(started, () => stop(app, built.parts, logger), logger);
    await started;
  } catch (error) {
    logger.fatal(error, 'could not start');
    process.exit(1);
  }
}

function settingsOrExit<Shape extends z.ZodRawShape>(
  service: Service<Shape>,
  env: NodeJS.ProcessEnv,
): Settings<Shape> {
  try {
    return readSettings(service.settings, env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

async function start(
  app: FastifyInstance,
  parts: Part[],
  address: { host: string; port: number },
) {
  await app.listen(address);
  for (const part of parts) await part.start?.();
}

function stopOnSignal(
  started: Promise<void>,
  stopNow: () => Promise<void>,
  logger: Logger,
) {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
      // What is half begun cannot be ended; a failed start ends by itself.
      void started.then(stopNow, () => {});
    });
  }
}

/** Finishes what was begun, then lets the process end by itself. */
async function stop(app: FastifyInstance, parts: Part[], logger: Logger) {
  try {
    await app.close();
    for (const part of parts.toReversed()) await part.stop?.();
    logger.info('stopped');
  } catch (error) {
    logger.error(error, 'did not stop in order');
    process.exitCode = 1;
  }
}
