import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * Stands between a portal and its git host and passes everything on, but for
 * what a test lets go wrong.
 */
export class FaultyHost {
  #server;
  #target;
  #faults = [];
  /** What was asked, such as `POST /api/v1/orgs/meridian/repos`. */
  seen = [];

  /** Listens on a free port, before the host that it passes on to. */
  static async start(target) {
    const host = new FaultyHost();
    host.#target = new URL(target);
    host.#server = createServer((req, res) => host.#take(req, res));
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    host.url = `http://localhost:${host.#server.address().port}`;
    return host;
  }

  /**
   * Lets requests that `pattern` fits go wrong, as often as `times` says.
   *
   * `before` answers instead of the host; `after` is told what the host
   * answered and answers in its place. Either may also do nothing, as a host
   * that hangs.
   */
  fail(pattern, { before, after, times = Infinity }) {
    this.#faults.push({ pattern, before, after, times });
  }

  /** All is well from now on. */
  heal() {
    this.#faults = [];
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #take(req, res) {
    const asked = `${req.method} ${req.url}`;
    this.seen.push(asked);
    const body = await readAll(req);
    const fault = this.#faults.find(
      it => it.times > 0 && it.pattern.test(asked),
    );
    if (fault) fault.times -= 1;
    if (fault?.before) {
      await fault.before(res);
      return;
    }
    const answer = await this.#pass(req, body).catch(() => undefined);
    if (!answer) {
      res.destroy();
      return;
    }
    if (fault) await fault.after(res, answer);
    else send(res, answer);
  }

  async #pass({ method, url, headers }, body) {
    const { hostname, port } = this.#target;
    const passed = request({
      ...{ hostname, port, method, path: url, headers },
      // A connection that is kept may be closed by the host in this moment.
      agent: false,
    });
    passed.end(body);
    const [response] = await once(passed, 'response');
    const { statusCode: status, headers: received } = response;
    return { status, headers: received, body: await readAll(response) };
  }
}

function send(res, { status, headers, body }) {
  const { 'transfer-encoding': _chunked, ...kept } = headers;
  res.writeHead(status, { ...kept, 'content-length': body.length }).end(body);
}

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A host that fails. */
export const answer500 = res =>
  res.writeHead(500, { 'content-type': 'application/json' }).end('{}');

/** A host that never answers. */
export const hang = () => {};
