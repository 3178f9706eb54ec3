import { ResponseError } from '@backstage/errors';
import { RoadmapClient } from './RoadmapClient';

const item = { key: 'RM-1', version: 3 };

function setUp(status: number, body: unknown) {
  const requests: Request[] = [];
  const fetch = (async (input: RequestInfo, init?: RequestInit) => {
    // As Backstage's fetch does, which works its way through several layers.
    const first = new Request(input, init);
    requests.push(new Request(input, init));
    await first.text();
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  }) as typeof globalThis.fetch;
  const client = new RoadmapClient({
    discoveryApi: { getBaseUrl: async id => `http://portal.test/api/${id}` },
    fetchApi: { fetch },
  });
  return { client, requests };
}

describe('RoadmapClient', () => {
  it('sends several owners in one parameter', async () => {
    const { client, requests } = setUp(200, { items: [], totalItems: 0 });
    await client.listItems({
      ownerRef: ['user:default/a', 'group:default/b'],
      lane: 'now',
    });
    const url = new URL(requests[0].url);
    expect(url.pathname).toBe('/api/roadmap/v1/items');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      lane: 'now',
      ownerRef: 'user:default/a,group:default/b',
    });
  });

  it('tells the address of a feed, for all and for some', async () => {
    const { client } = setUp(200, {});
    const base = 'http://portal.test/api/roadmap/v1/feeds';
    expect(await client.feedUrl('changes.atom', {})).toBe(
      `${base}/changes.atom`,
    );
    const scope = { ownerRef: 'group:default/a', entityRef: 'api:default/b' };
    const url = new URL(await client.feedUrl('promises.ics', scope));
    expect(Object.fromEntries(url.searchParams)).toEqual(scope);
  });

  it('says which version an edit and a promise are based on', async () => {
    const { client, requests } = setUp(200, item);
    const draft = { period: '2026-Q4', dueOn: '2026-12-01', confidence: 0.5 };
    await client.promiseItem('RM-1', 3, draft);
    await client.updateItem('RM-1', 3, {
      title: 'Abc',
      summary: '',
      ownerRef: 'user:default/a',
      entities: [],
      state: 'proposed',
    });
    expect(requests.map(r => [r.method, r.headers.get('if-match')])).toEqual([
      ['POST', '"3"'],
      ['PUT', '"3"'],
    ]);
    expect(await requests[0].json()).toEqual(draft);
  });

  it('throws what the backend answered, with its status and words', async () => {
    const body = {
      error: { name: 'ConflictError', message: 'RM-1 is at version 4' },
      response: { statusCode: 409 },
    };
    const { client } = setUp(409, body);
    const failure = await client.vote('RM-1').catch(error => error);
    expect(ResponseError.is(failure)).toBe(true);
    expect(failure.statusCode).toBe(409);
    expect(failure.body.error.message).toBe('RM-1 is at version 4');
  });
});
