import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DefaultSlaService } from './DefaultSlaService';

interface Seen {
  method?: string;
  url?: string;
  authorization?: string;
  body: string;
}

describe('DefaultSlaService', () => {
  const seen: Seen[] = [];
  let answer: { status: number; body: unknown };
  let server: Server;
  let service: DefaultSlaService;
  const credentials = mockCredentials.user('user:default/priya');

  beforeAll(async () => {
    server = createServer(async (req, res) => {
      let body = '';
      for await (const chunk of req) body += chunk;
      const { method, url, headers } = req;
      seen.push({ method, url, authorization: headers.authorization, body });
      res.writeHead(answer.status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(answer.body));
    });
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address() as AddressInfo;
    service = new DefaultSlaService({
      auth: mockServices.auth({ pluginId: 'roadmap' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      }),
    });
  });
  beforeEach(() => seen.splice(0));
  afterAll(() => server.close());

  it('asks on behalf of the caller', async () => {
    answer = { status: 200, body: { items: [], totalItems: 0 } };
    const owners = ['group:default/a', 'group:default/b'];
    const page = await service.listObjectives(
      { state: 'broken', ownerRef: owners },
      { credentials },
    );
    expect(page).toEqual({ items: [], totalItems: 0 });
    expect(decodeURIComponent(seen[0].url ?? '')).toBe(
      '/api/sla/v1/objectives?state=broken&ownerRef=group:default/a,group:default/b',
    );
    expect(seen[0].authorization).toBe(
      `Bearer ${mockCredentials.service.token({
        onBehalfOf: credentials,
        targetPluginId: 'sla',
      })}`,
    );
  });

  it('asks for one objective by its key', async () => {
    answer = { status: 200, body: { attainmentPpm: 999_100 } };
    const found = await service.getObjective('slo:shop/checkout/fast', {
      credentials,
    });
    expect(found.attainmentPpm).toBe(999_100);
    expect(seen[0].url).toBe('/api/sla/v1/objectives/shop/checkout/fast');
    await expect(
      service.getObjective('checkout/../../samples', { credentials }),
    ).rejects.toThrow('must look like slo:default/api-availability/default');
    expect(seen).toHaveLength(1);
  });

  it('hands in samples', async () => {
    answer = { status: 200, body: { accepted: 1, ignored: 0 } };
    const batch = {
      source: 'ci',
      samples: [
        {
          objective: 'slo:default/x/default',
          minute: '2026-11-24T10:00:00Z',
          good: 1,
          total: 1,
        },
      ],
    };
    const receipt = await service.createSamples(batch, { credentials });
    expect(receipt).toEqual({ accepted: 1, ignored: 0 });
    expect(JSON.parse(seen[0].body)).toEqual(batch);
  });

  it('throws what the backend refuses', async () => {
    const error = { name: 'NotAllowedError', message: 'needs a permission' };
    answer = { status: 403, body: { error, response: { statusCode: 403 } } };
    await expect(
      service.getObjectivesByEntities(['component:default/x'], {
        credentials,
      }),
    ).rejects.toMatchObject({
      statusCode: 403,
      cause: { name: 'NotAllowedError', message: 'needs a permission' },
    });
  });
});
