import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { HostApi, type HostRequest } from './HostApi';

type Answer = (response: ServerResponse) => void;

const fine: Answer = res => res.end('{"ok": true}');
const closes: Answer = res => res.destroy();
const breaksOff: Answer = res => {
  res.setHeader('content-length', 12);
  res.write('{"ok"', () => res.destroy());
};
const hangs: Answer = () => {};
const fails: Answer = res => res.writeHead(500).end('{}');

let server: Server;
let answers: Answer[];
let asked: { method?: string; port?: number }[];
let api: HostApi;

beforeEach(async () => {
  asked = [];
  server = createServer((req, res) => {
    asked.push({ method: req.method, port: req.socket.remotePort });
    answers.shift()!(res);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  api = new HostApi({
    host: 'git.test',
    baseUrl: `http://127.0.0.1:${port}`,
    headers: async () => ({}),
    answerMs: 500,
  });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise(done => server.close(done));
});

const call = (more: Partial<HostRequest> = {}) =>
  api.call({ owner: 'meridian', path: '/x', ...more }, z.object({}).loose());

it.each([
  ['closed a kept connection', closes],
  ['broke off its answer', breaksOff],
])('asks once more when the host %s', async (_, once) => {
  answers = [fine, once, fine];
  await call();
  // Only what idles is taken again.
  await setTimeout(50);
  await expect(call()).resolves.toEqual({ ok: true });
  expect(asked).toHaveLength(3);
  // The second was sent on the connection that the first had left open.
  expect(asked[1].port).toBe(asked[0].port);
  expect(asked[2].port).not.toBe(asked[1].port);
});

it.each([
  ['a host that always closes', {}, closes, 2, 'UND_ERR_SOCKET'],
  [
    'what may have changed something',
    { method: 'POST', body: {} },
    closes,
    1,
    'UND_ERR_SOCKET',
  ],
  ['a host that hangs', {}, hangs, 1, 'no answer within 0.5 seconds'],
  ['an answer of 500', {}, fails, 1, 'was answered with 500'],
] as const)(
  'does not go on with %s',
  async (_, sent, answer, times, reason) => {
    answers = [answer, answer, answer];
    await expect(call(sent)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(reason),
    });
    expect(asked).toHaveLength(times);
  },
);

it('waits for both attempts no longer than for one', async () => {
  answers = [closes, hangs];
  const deadlines = jest.spyOn(AbortSignal, 'timeout');
  await expect(call()).rejects.toThrow('no answer within 0.5 seconds');
  expect(asked).toHaveLength(2);
  expect(deadlines).toHaveBeenCalledTimes(1);
});
