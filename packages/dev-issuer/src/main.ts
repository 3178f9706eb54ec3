import { createServer } from 'node:http';
import { createIssuer } from './createIssuer';
import { readIssuerSettings } from './issuerSettings';

/* eslint-disable no-console -- the console is this command's interface */

async function main() {
  const settings = readIssuerSettings(process.env);
  const app = await createIssuer({
    ...settings,
    now: () => Math.floor(Date.now() / 1000),
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });
  console.log(`Local sign-in ready at ${settings.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

main().catch(error => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${error.port} is taken: stop what uses it or set STAGECRAFT_ISSUER_PORT to another`
      : `Local sign-in cannot start: ${error.message}`,
  );
  process.exit(1);
});
