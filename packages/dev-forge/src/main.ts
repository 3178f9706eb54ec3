import { createForge } from './createForge';
import { readForgeSettings } from './forgeSettings';
import { runGit } from './git/runGit';
import { listen } from './listen';

/* eslint-disable no-console -- the console is this command's interface */

async function main() {
  const settings = readForgeSettings(process.env);
  await runGit(['--version'], { cwd: process.cwd() }).catch(() => {
    throw new Error('git was not found: install git 2.38 or newer');
  });
  const app = await createForge({
    ...settings,
    report: error => console.error(error),
  });
  const forge = await listen(app, settings.port);
  console.log(`Local git host ready at ${forge.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      forge.close().finally(() => process.exit(0));
    });
  }
}

main().catch(error => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${error.port} is taken: stop what uses it or set STAGECRAFT_FORGE_URL and STAGECRAFT_FORGE_HOST to another port`
      : `The local git host cannot start: ${error.message}`,
  );
  process.exit(1);
});
