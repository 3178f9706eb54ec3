import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Knex } from 'knex';
import { createServiceLevels } from '../../plugins/sla-backend/src/createServiceLevels';
import { createRouter } from '../../plugins/sla-backend/src/router';
import { IndicatorSources } from '../../plugins/sla-backend/src/services/measuring/IndicatorSources';

const silent = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};
const event = { success: async () => {}, fail: async () => {} };

/** The plugin's own router over HTTP; whoever asks may do everything, so that only the plugin is measured. */
export async function serve(db: Knex, clock: () => Date) {
  const credentials = {
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'user', userEntityRef: 'user:default/bench' },
  };
  const foundations = {
    auth: {
      getOwnServiceCredentials: async () => credentials,
      isPrincipal: () => false,
    },
    auditor: { createEvent: async () => event },
    catalog: {},
    clock,
    db,
    httpAuth: { credentials: async () => credentials },
    logger: silent,
    permissions: {
      authorize: async (all: unknown[]) => all.map(() => ({ result: 'ALLOW' })),
    },
    signals: { publish: async () => {} },
    sources: new IndicatorSources(),
    urlReader: {},
  };
  const parts = createServiceLevels(foundations as never);
  const router = createRouter({ ...foundations, ...parts.services } as never);
  const server: Server = createServer(express().use(router));
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  const call = async (path: string, body?: object | string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text;
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { ...parts, call, close };
}
