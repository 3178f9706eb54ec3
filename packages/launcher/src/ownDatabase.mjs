/**
 * A PostgreSQL server in the foreground, for tests that stop and kill it:
 * `node ownDatabase.mjs FOLDER PORT`. Says in one line of JSON where it is and
 * which process it is, keeps its data in the folder, and ends with it.
 */
import { mkdirSync } from 'node:fs';
import { startDatabase } from './database/startDatabase.mjs';
import { Supervisor } from './processes/Supervisor.mjs';

const [dataDir, port] = process.argv.slice(2);
const supervisor = new Supervisor();
const end = code => supervisor.stopAll().then(() => process.exit(code));

process.on('SIGTERM', () => end(0));
process.on('SIGINT', () => end(0));
supervisor.failed.then(() => end(1));

mkdirSync(dataDir, { recursive: true });
const settings = { dataDir, port: Number(port), password: 'throw-away' };
const { host, user, password } = await startDatabase(settings, supervisor);
const [{ pid }] = supervisor.parts.filter(it => it.name === 'the database');
const address = { host, port: settings.port, user, password };
process.stdout.write(`${JSON.stringify({ ...address, pid })}\n`);
