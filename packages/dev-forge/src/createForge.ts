import express, { type Express } from 'express';
import { RepositoryStore } from './git/RepositoryStore';
import { createDoorkeeper, type ForgeAccount } from './http/credentials';
import { giteaErrors, type ReportFailure } from './http/forgeErrors';
import { requireLoopbackHost } from './http/requireLoopbackHost';
import { createGitTransport } from './routes/gitTransport';
import { createRestApi } from './routes/restApi';
import { createWebView, pageErrors } from './routes/webView';

/** What a local git host needs to know. */
export interface ForgeOptions {
  /** The folder for all repositories; made when absent. */
  root: string;
  /** The one account that may write. */
  account: ForgeAccount;
  /** Organisations that exist from the start. */
  organizations: readonly string[];
  /** Told about failures whose text must not leave this machine. */
  report?: ReportFailure;
}

/**
 * Makes the local git host as an express application: Gitea's REST interface
 * under `/api/v1`, git's smart protocol, pages, and `/api/healthz`.
 *
 * It is for one person's machine. It speaks plain HTTP, has one account and
 * answers only requests that are addressed to a loopback name.
 */
export async function createForge(options: ForgeOptions): Promise<Express> {
  const store = await RepositoryStore.open(options);
  const door = createDoorkeeper(options.account);
  const report = options.report ?? (() => {});
  const { username } = options.account;

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requireLoopbackHost);
  app.get(['/healthz', '/api/healthz'], (_req, res) => {
    res.json({ status: 'pass', description: 'Local git host' });
  });
  app.use(
    '/api/v1',
    createRestApi({ store, door, username }),
    giteaErrors(report),
  );
  app.use(createGitTransport({ store, door, username, report }));
  app.use(createWebView({ store, door }));
  app.use((_req, res) => {
    res.status(404).type('text/plain').send('There is no such page\n');
  });
  app.use(pageErrors(report));
  return app;
}
