/** What the service reads from its environment. */
export interface Settings {
  host: string;
  port: number;
  logLevel: string;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

/** Reads the settings; a wrong one stops the start and says what would be right. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? '');
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || !env.PORT) {
    throw new Error('PORT must be a number from 0 to 65535');
  }
  const logLevel = env.LOG_LEVEL ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new Error(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  }
  return { host: env.HOST ?? '127.0.0.1', port, logLevel };
}
