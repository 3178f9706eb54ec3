import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type {
  ItemQuery,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRoadmapReader } from './createRoadmapReader';
import { RoadmapCollatorFactory } from './RoadmapCollatorFactory';

const item = (fields: Partial<RoadmapItem> = {}) =>
  ({
    key: 'RM-3',
    kind: 'initiative',
    title: 'Labels in colour',
    summary: 'For **parcels**',
    ownerRef: 'group:default/labels',
    state: 'committed',
    entities: [{ entityRef: 'api:default/printing', role: 'affects' }],
    commitment: { period: '2027-Q1', dueOn: '2027-02-15' },
    ...fields,
  } as RoadmapItem);

async function collect(items: RoadmapItem[]) {
  const listItems = jest.fn(async ({ limit = 0, offset = 0 }: ItemQuery) => ({
    items: items.slice(offset, offset + limit),
    totalItems: items.length,
  }));
  const factory = new RoadmapCollatorFactory({ listItems });
  const documents = await (await factory.getCollator()).toArray();
  return { documents, factory, listItems };
}

describe('the collator of the roadmap', () => {
  it('says of an item what people look for, and where its page is', async () => {
    const { documents } = await collect([
      item(),
      item({ key: 'RM-4', summary: '', entities: [], commitment: undefined }),
    ]);
    expect(documents).toEqual([
      {
        title: 'Labels in colour',
        text: 'For **parcels**. RM-3. promised for 2027 Q1, by 2027-02-15. about printing. owned by labels',
        location: '/roadmap/items/RM-3',
        authorization: { resourceRef: 'RM-3' },
        key: 'RM-3',
        kind: 'initiative',
        state: 'committed',
        owner: 'group:default/labels',
      },
      expect.objectContaining({ text: 'RM-4. owned by labels' }),
    ]);
  });

  it('reads page by page, each item once', async () => {
    const many = Array.from({ length: 401 }, (_, n) =>
      item({ key: `RM-${n + 1}` }),
    );
    const { documents, listItems } = await collect(many);
    expect(new Set(documents.map(({ key }) => key)).size).toBe(401);
    expect(listItems).toHaveBeenCalledTimes(3);
  });

  it('lets nobody find what they may not read', async () => {
    const { factory } = await collect([]);
    expect(factory.visibilityPermission.name).toBe('roadmap.item.read');
  });
});

describe('the reader of the roadmap', () => {
  it('asks as the service that search is', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((req, res) => {
      seen.push(req.url, req.headers.authorization);
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ items: [], totalItems: 0 }));
    });
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address() as AddressInfo;
    const reader = createRoadmapReader({
      auth: mockServices.auth({ pluginId: 'search' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      }),
    });
    expect(await reader.listItems({ limit: 5 })).toEqual({
      items: [],
      totalItems: 0,
    });
    server.close();
    expect(seen).toEqual([
      '/api/roadmap/v1/items?limit=5',
      `Bearer ${mockCredentials.service.token({
        onBehalfOf: mockCredentials.service('plugin:search'),
        targetPluginId: 'roadmap',
      })}`,
    ]);
  });
});
