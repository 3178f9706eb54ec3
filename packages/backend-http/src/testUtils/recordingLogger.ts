import type { RootLoggerService } from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

/** A logger that keeps in memory what it was told. */
export interface RecordingLogger extends RootLoggerService {
  /** All of it, errors with stack, causes and own fields. */
  text(): string;
}

/** Makes a logger for tests; give it to a backend in place of the root logger. */
export function recordingLogger(): RecordingLogger {
  const lines: string[] = [];
  const write = (...parts: unknown[]) =>
    void lines.push(
      inspect(parts, {
        depth: 12,
        maxStringLength: Infinity,
        breakLength: 200,
      }),
    );
  const logger: RecordingLogger = {
    text: () => lines.join('\n'),
    error: write,
    warn: write,
    info: write,
    debug: write,
    child: meta => {
      write(meta);
      return logger;
    },
  };
  return logger;
}
