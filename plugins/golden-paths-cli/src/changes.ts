import { watch } from 'node:fs';

/** Editors save in several steps; what follows this fast is one change. */
const SETTLE_MS = 60;

/** Yields after each change below the folders, until the signal. */
export async function* changes(
  folders: string[],
  signal: AbortSignal,
): AsyncGenerator<void> {
  const waiting = { wake: () => {} };
  let timer: NodeJS.Timeout | undefined;
  let isChanged = false;
  const watchers = folders.map(folder =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name?.includes('node_modules')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        isChanged = true;
        waiting.wake();
      }, SETTLE_MS);
    }),
  );
  signal.addEventListener('abort', () => waiting.wake());
  try {
    while (!signal.aborted) {
      if (!isChanged) {
        await new Promise<void>(resolve => {
          waiting.wake = resolve;
        });
      }
      if (signal.aborted) return;
      isChanged = false;
      yield;
    }
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }
}
