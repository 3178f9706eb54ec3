import { InputError } from '@backstage/errors';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Readable } from 'node:stream';
import { textErrors, type ReportFailure } from '../http/forgeErrors';
import { spawnGit } from '../git/runGit';
import { readCgiHead } from './cgiHead';
import { readableRepository, type ForgeParts } from './readableRepository';

const PUSH = 'git-receive-pack';
const FETCH = 'git-upload-pack';

interface GitTransportParts extends ForgeParts {
  /** The name under which git sees the signed-in account. */
  username: string;
  report: ReportFailure;
}

/**
 * Clone, fetch and push over git's smart protocol, done by git's own
 * http-backend. Reading a public repository is open, writing needs the account.
 */
export function createGitTransport(parts: GitTransportParts): Router {
  const router = PromiseRouter();
  router.get('/:owner/:repo/info/refs', async (req, res) => {
    const { service } = req.query;
    if (service !== PUSH && service !== FETCH) {
      throw new InputError(
        'Only the smart git protocol is served: use git 1.6.6 or newer',
      );
    }
    await serve(parts, req, res, { service, tail: 'info/refs' });
  });
  for (const service of [FETCH, PUSH]) {
    router.post(`/:owner/:repo/${service}`, (req, res) =>
      serve(parts, req, res, { service, tail: service }),
    );
  }
  router.use(textErrors(parts.report));
  return router;
}

async function serve(
  parts: GitTransportParts,
  req: Request,
  res: Response,
  call: { service: string; tail: string },
) {
  const { door, store, username } = parts;
  if (call.service === PUSH) door.requireSignIn(req);
  const repository = await readableRepository(parts, req);
  if (call.service === PUSH) repository.requireWritable();
  const env = cgiEnvironment(req, {
    root: store.root,
    path: `/${
      repository.facts.owner
    }/${repository.facts.name.toLowerCase()}.git/${call.tail}`,
    query: call.tail === 'info/refs' ? `service=${call.service}` : '',
    // git itself refuses a push without a remote user.
    user: door.isSignedIn(req) ? username : undefined,
  });
  await runHttpBackend(req, res, { cwd: store.root, env });
  // Before the answer ends, so that a clone right after it finds its branch.
  if (call.tail === PUSH) await repository.adoptFirstBranch();
  res.end();
}

function cgiEnvironment(
  req: Request,
  target: { root: string; path: string; query: string; user?: string },
): NodeJS.ProcessEnv {
  return {
    GIT_PROJECT_ROOT: target.root,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: req.method,
    PATH_INFO: target.path,
    QUERY_STRING: target.query,
    CONTENT_TYPE: req.headers['content-type'] ?? '',
    CONTENT_LENGTH: req.headers['content-length'] ?? '',
    HTTP_CONTENT_ENCODING: req.headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(req.headers['git-protocol'] ?? ''),
    REMOTE_ADDR: '127.0.0.1',
    ...(target.user && { REMOTE_USER: target.user }),
  };
}

async function runHttpBackend(
  req: Request,
  res: Response,
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawnGit(['http-backend'], options);
  child.stderr.resume();
  // git may stop reading before the caller has sent everything.
  child.stdin.on('error', () => req.unpipe(child.stdin));
  res.once('close', () => {
    child.kill();
    child.stdout.destroy();
  });
  req.pipe(child.stdin);
  forwardAnswer(child.stdout, res);
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (!res.headersSent) {
    throw new Error('git http-backend ended without an answer');
  }
}

function forwardAnswer(output: Readable, res: Response) {
  let written = Buffer.alloc(0);
  const untilHead = (chunk: Buffer) => {
    written = Buffer.concat([written, chunk]);
    const head = readCgiHead(written);
    if (!head) return;
    output.off('data', untilHead);
    res.status(head.status);
    head.headers.forEach(([name, value]) => res.setHeader(name, value));
    res.write(head.rest);
    output.pipe(res, { end: false });
  };
  output.on('data', untilHead);
}
