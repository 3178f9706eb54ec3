import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts, startPortal } from '../packages/launcher/src/index.mjs';

/** A running portal, and what a test needs to know of it. */
export interface Portal {
  baseUrl: string;
  /** Where repositories are cloned from, for example `http://localhost:7480`. */
  forgeUrl: string;
  close(): Promise<void>;
}

/**
 * Starts a portal of its own on free ports with an empty data folder.
 *
 * While writing tests, `STAGECRAFT_E2E_BASE_URL` (and `STAGECRAFT_FORGE_URL`)
 * point to one that runs already.
 */
export async function openPortal(): Promise<Portal> {
  const running = process.env.STAGECRAFT_E2E_BASE_URL;
  if (running) {
    return {
      baseUrl: running,
      forgeUrl: process.env.STAGECRAFT_FORGE_URL ?? 'http://localhost:7480',
      close: async () => undefined,
    };
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-e2e-'));
  const portal = await startPortal({
    dataDir,
    ports: await freePorts(['portal', 'database', 'forge', 'issuer']),
    durable: false,
  });
  return {
    baseUrl: portal.baseUrl,
    forgeUrl: portal.env.STAGECRAFT_FORGE_URL,
    close: async () => {
      await portal.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
