import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts, startPortal } from '../packages/launcher/src/index.mjs';

/** A running portal, and what a test needs to know of it. */
export interface Portal {
  baseUrl: string;
  /** Where repositories are cloned from, for example `http://localhost:7480`. */
  forgeUrl: string;
  /** Who may push to the local git host. */
  forgeAccount: { user: string; password: string };
  /** The token of the sample history: a machine's, restricted to a few plugins. */
  sampleToken: string;
  close(): Promise<void>;
}

/**
 * Starts a portal of its own on free ports with an empty data folder.
 *
 * While writing tests, `STAGECRAFT_E2E_BASE_URL` (and `STAGECRAFT_FORGE_URL`)
 * point to one that runs already from this folder.
 */
export async function openPortal(): Promise<Portal> {
  const running = process.env.STAGECRAFT_E2E_BASE_URL;
  if (running) return findPortal(running);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-e2e-'));
  const portal = await startPortal({
    dataDir,
    ports: await freePorts(['portal', 'database', 'forge', 'issuer']),
    durable: false,
  });
  return {
    baseUrl: portal.baseUrl,
    forgeUrl: portal.env.STAGECRAFT_FORGE_URL,
    forgeAccount: {
      user: portal.env.STAGECRAFT_FORGE_USER,
      password: portal.env.STAGECRAFT_FORGE_PASSWORD,
    },
    sampleToken: portal.env.STAGECRAFT_SAMPLE_TOKEN,
    close: async () => {
      await portal.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function findPortal(baseUrl: string): Promise<Portal> {
  const file = path.join(import.meta.dirname, '../.data/secrets.json');
  const secrets = JSON.parse(await readFile(file, 'utf8'));
  return {
    baseUrl,
    forgeUrl: process.env.STAGECRAFT_FORGE_URL ?? 'http://localhost:7480',
    forgeAccount: { user: 'stagecraft', password: secrets.forge },
    sampleToken: secrets.sampleHistory,
    close: async () => undefined,
  };
}
