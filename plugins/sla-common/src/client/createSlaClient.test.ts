import type { ObjectiveDetail, SampleBatch } from '../api';
import { createSlaClient } from './createSlaClient';

describe('createSlaClient', () => {
  const answer = (status: number, body: unknown) =>
    jest.fn(async (_: RequestInfo | URL) => Response.json(body, { status }));

  it('asks for an objective by the parts of its key', async () => {
    const fetch = answer(200, { objective: 'slo:default/x/default' });
    const client = createSlaClient({ baseUrl: 'http://portal/api/sla', fetch });
    const { data } = await client.GET(
      '/v1/objectives/{namespace}/{name}/{objectiveId}',
      {
        params: {
          path: { namespace: 'default', name: 'x', objectiveId: 'default' },
        },
      },
    );
    const detail: ObjectiveDetail | undefined = data;
    expect(detail?.objective).toBe('slo:default/x/default');
    const [request] = fetch.mock.calls[0] as [Request];
    expect(request.url).toBe(
      'http://portal/api/sla/v1/objectives/default/x/default',
    );
  });

  it('hands in samples as JSON and reports a refusal', async () => {
    const fetch = answer(400, {
      error: { name: 'InputError', message: '/body/samples/0/good: no' },
      response: { statusCode: 400 },
    });
    const client = createSlaClient({ baseUrl: 'http://portal/api/sla', fetch });
    const body: SampleBatch = {
      source: 'ci',
      samples: [
        {
          objective: 'slo:default/x/default',
          minute: '2026-11-24T10:00:00Z',
          good: 2,
          total: 1,
        },
      ],
    };
    const { error, response } = await client.POST('/v1/samples', { body });
    expect(response.status).toBe(400);
    expect(error?.error.message).toBe('/body/samples/0/good: no');
    const [request] = fetch.mock.calls[0] as [Request];
    expect(await request.json()).toEqual(body);
    expect(request.headers.get('content-type')).toBe('application/json');
  });
});
