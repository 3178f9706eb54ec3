import { createServer } from 'node:net';
import { Complaint } from '../console/Complaint.mjs';

const LOOPBACK = '127.0.0.1';

/** What each port is for and the variable that moves it. */
export const PORTS = {
  portal: { title: 'the portal', variable: 'STAGECRAFT_PORT', usual: 7007 },
  app: {
    title: 'the frontend with hot reload',
    variable: 'STAGECRAFT_APP_PORT',
    usual: 3000,
  },
  database: {
    title: 'the database',
    variable: 'STAGECRAFT_DATABASE_PORT',
    usual: 7432,
  },
  forge: {
    title: 'the local git host',
    variable: 'STAGECRAFT_FORGE_PORT',
    usual: 7480,
  },
  issuer: {
    title: 'local sign-in',
    variable: 'STAGECRAFT_ISSUER_PORT',
    usual: 7490,
  },
};

/** The ports that the environment asks for; complains about what is no port. */
export function portsFrom(env) {
  return Object.fromEntries(
    Object.entries(PORTS).map(([name, { variable, usual }]) => {
      const text = env[variable];
      if (text === undefined || text === '') return [name, usual];
      const port = Number(text);
      if (!Number.isInteger(port) || port < 1 || port > 65535) {
        throw new Complaint(
          `${variable} is '${text}', which is no port.`,
          `Set it to a number from 1 to 65535, for example ${variable}=${usual}, or leave it out.`,
        );
      }
      return [name, port];
    }),
  );
}

/** Resolves with the error code that listening gives, or undefined when it works. */
export function tryPort(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

/** Complains about the first of the named ports that cannot be had. */
export async function requireFreePorts(ports, names) {
  for (const name of names) {
    const code = await tryPort(ports[name]);
    if (code) throw portComplaint(name, ports[name], code);
  }
}

function portComplaint(name, port, code) {
  const { title, variable } = PORTS[name];
  const message =
    code === 'EACCES'
      ? `Port ${port} for ${title} needs more rights than this user has.`
      : `Port ${port} for ${title} is taken by another program.`;
  return new Complaint(
    message,
    `Stop that program (see which with: ss -ltnp 'sport = :${port}'), or choose another port: ${variable}=${
      port < 65000 ? port + 1000 : port - 1000
    } npm start`,
  );
}

/** Ports that nobody uses now, one for each name. */
export async function freePorts(names = Object.keys(PORTS)) {
  const servers = await Promise.all(names.map(() => listenAnywhere()));
  const ports = servers.map(server => server.address().port);
  await Promise.all(
    servers.map(server => new Promise(resolve => server.close(resolve))),
  );
  return Object.fromEntries(names.map((name, index) => [name, ports[index]]));
}

function listenAnywhere() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: LOOPBACK }, () => resolve(server));
  });
}
