const CHECK_MS = 500;

/**
 * Calls `onGone` once when the process that started this one is no more. A
 * killed npm takes the shell between them along and tells nobody; whoever
 * runs a command without npm may leave it behind on purpose.
 */
export function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, CHECK_MS);
  timer.unref();
}
