import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door in front of a database that a test can shut. */
export interface DatabaseProxy {
  host: string;
  port: number;
  /** As a stopped server: cuts all connections and refuses new ones. */
  stop(): Promise<void>;
  /** As a frozen server or a lost network: connections stay, and nothing comes. */
  freeze(): void;
  /** Serves again. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a proxy on a free local port in front of `host:port`. */
export async function databaseProxy(target: {
  host: string;
  port: number;
}): Promise<DatabaseProxy> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const relay = (from: Socket, to: Socket) => {
    keep(from);
    from.on('data', chunk => frozen || to.write(chunk));
    from.on('close', () => to.destroy());
  };
  const server = createServer(client => {
    const database = connect(target.port, target.host);
    relay(client, database);
    relay(database, client);
  });
  const listen = (port: number) =>
    new Promise<void>(done => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise(done => server.close(done));
  };
  const resume = async () => {
    for (const socket of frozen ? sockets : []) socket.destroy();
    frozen = false;
    if (!server.listening) await listen(port);
  };
  const freeze = () => void (frozen = true);
  return { host: '127.0.0.1', port, stop, freeze, resume, close: stop };
}
