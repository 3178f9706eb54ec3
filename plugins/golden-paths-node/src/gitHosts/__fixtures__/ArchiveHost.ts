import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { COMMIT } from './answers';

/** One entry of an archive, as a hostile host would write it. */
export interface Entry {
  path: string;
  type?: 'File' | 'SymbolicLink' | 'Link' | 'CharacterDevice';
  content?: string;
  linkpath?: string;
  mode?: number;
  /** What the header says, when that is not how long the content is. */
  size?: number;
}

/** An archive as git hosts send it, below one folder. */
export function archiveOf(entries: Entry[]): Buffer {
  const blocks = entries.flatMap(blocksOf);
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

function blocksOf({ path, content = '', ...more }: Entry): Buffer[] {
  const body = Buffer.from(content);
  const header = new Header({
    path: `dock/${path}`,
    type: 'File',
    mode: 0o644,
    mtime: new Date(0),
    size: body.length,
    ...more,
  });
  header.encode();
  const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
  return [header.block!, body, padding];
}

/** A Gitea with one repository, which answers an archive as it is told to. */
export class ArchiveHost {
  readonly #server: Server;
  /** Answers the request for the archive. */
  answer: (res: ServerResponse) => void = res => res.end();
  /** Whether it takes requests and answers none. */
  hangs = false;

  private constructor() {
    this.#server = createServer((req, res) => {
      if (this.hangs) return;
      if (req.url!.includes('/archive/')) this.answer(res);
      else if (req.url!.includes('/git/commits/')) send(res, { sha: COMMIT });
      else send(res, this.#repository());
    });
  }

  static async start(): Promise<ArchiveHost> {
    const host = new ArchiveHost();
    await new Promise<void>(done => host.#server.listen(0, '127.0.0.1', done));
    return host;
  }

  /** As in Backstage's integrations. */
  get host(): string {
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }

  #repository() {
    const url = `http://${this.host}/meridian/dock`;
    return {
      html_url: url,
      clone_url: `${url}.git`,
      default_branch: 'main',
      archived: false,
    };
  }
}

function send(res: ServerResponse, answer: object) {
  res.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
}
