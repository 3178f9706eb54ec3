import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { endConnections } from './endConnections';

const GRACE_MS = 50;

describe('endConnections', () => {
  let server: Server;
  let shutdown: () => void;

  beforeEach(async () => {
    server = createServer((request, response) => {
      if (request.url === '/quick') setTimeout(() => response.end('done'), 10);
    });
    server.on('upgrade', (_request, socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    });
    const hooks: Array<() => void | Promise<void>> = [];
    const lifecycle = {
      addShutdownHook: (hook: () => void | Promise<void>) => {
        hooks.push(hook);
      },
    };
    endConnections({ server, lifecycle, graceMs: GRACE_MS });
    shutdown = () => hooks.forEach(hook => hook());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = async (path: string, headers = '') => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`GET ${path} HTTP/1.1\r\nHost: portal\r\n${headers}\r\n`);
    await once(server, 'connection');
    return socket;
  };

  it('lets the server close although a request is never answered', async () => {
    await send('/never');
    const closed = once(server, 'close');
    server.close();
    shutdown();
    expect(await closed).toEqual([]);
  });

  it('lets the server close although a web socket is open', async () => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    const socket = await send('/signals', upgrade);
    await once(socket, 'data');
    const closed = once(server, 'close');
    server.close();
    shutdown();
    expect(await closed).toEqual([]);
  });

  it('lets a request that is nearly done have its answer', async () => {
    const socket = await send('/quick');
    shutdown();
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('200 OK');
  });
});
