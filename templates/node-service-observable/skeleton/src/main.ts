import { buildApp } from './app.ts';
import { createLogger } from './logger.ts';
import { readSettings } from './settings.ts';
import { startTelemetry } from './telemetry.ts';

const SHUTDOWN_LIMIT_MS = 10_000;

const settings = readSettings(process.env);
const logger = createLogger(settings.logLevel);
const telemetry = startTelemetry(process.env);
const app = await buildApp({ logger, telemetry });

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    void stop();
  });
}

try {
  await app.listen({ host: settings.host, port: settings.port });
} catch (error) {
  logger.fatal(error, 'could not start');
  process.exit(1);
}

/** Finishes what was begun, then lets the process end by itself. */
async function stop() {
  await app.close();
  await telemetry.stop();
  logger.info('stopped');
}
