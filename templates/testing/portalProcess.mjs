import { startPortal } from './startPortal.mjs';

// A portal that a test can kill; it says its port once it listens.
const backend = await startPortal(JSON.parse(process.env.PORTAL));
process.stdout.write(`listening at ${backend.server.port()}\n`);
