import { connect } from 'node:net';
import { Complaint } from '../console/Complaint.mjs';

const PATIENCE_MS = 10_000;

/**
 * Complains when nobody answers where the environment says that PostgreSQL
 * is; the backend would try for minutes. Whether the password is right, only
 * the backend can tell, which knows how the server wants to be spoken to.
 */
export async function requireServer({ POSTGRES_HOST: host, POSTGRES_PORT }) {
  // A folder stands for a socket in it.
  if (!host || host.startsWith('/')) return;
  const port = Number(POSTGRES_PORT || 5432);
  const reason = await whyUnreachable({ host, port });
  if (!reason) return;
  throw new Complaint(
    `No PostgreSQL answers at ${host}:${port} (${reason}).`,
    'Start that server, or mend POSTGRES_HOST and POSTGRES_PORT in the environment. For a local start you can also leave POSTGRES_HOST out: Stagecraft brings its own database.',
  );
}

function whyUnreachable(address) {
  return new Promise(resolve => {
    const socket = connect({ ...address, timeout: PATIENCE_MS });
    const end = reason => {
      socket.destroy();
      resolve(reason);
    };
    socket.once('connect', () => end(undefined));
    socket.once('timeout', () => end('no answer'));
    socket.once('error', ({ code, message }) => end(code ?? message));
  });
}
