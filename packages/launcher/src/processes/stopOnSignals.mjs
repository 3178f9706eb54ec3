import { watchParent } from './watchParent.mjs';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const SAME_KEYPRESS_MS = 500;

/**
 * Calls `stop(reason)` once when a person or the system wants this command to
 * end, or when the `npm` that started it was killed. A second Ctrl-C gives up
 * waiting and calls `giveUp(exitCode)`.
 */
export function stopOnSignals(stop, giveUp) {
  let since;
  const end = (reason, exitCode) => {
    // npm and the terminal may both deliver the same Ctrl-C.
    if (since === undefined) {
      since = Date.now();
      stop({ reason, exitCode });
    } else if (Date.now() - since > SAME_KEYPRESS_MS) {
      giveUp(exitCode);
    }
  };
  for (const [signal, exitCode] of Object.entries(SIGNALS)) {
    process.on(signal, () => end(signal, exitCode));
  }
  watchParent(() => since === undefined && end('npm was killed', 143));
}
