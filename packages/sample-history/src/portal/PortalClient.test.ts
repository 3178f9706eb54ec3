import { PortalClient } from '.';

function setup(...answers: (Response | Error)[]) {
  const requests: [string, RequestInit][] = [];
  const pauses: number[] = [];
  const client = new PortalClient({
    baseUrl: 'http://portal',
    token: 'secret',
    sleep: async ms => {
      pauses.push(ms);
    },
    fetch: (async (url: string, init: RequestInit) => {
      requests.push([url, init]);
      const answer = answers.length > 1 ? answers.shift()! : answers[0];
      if (answer instanceof Error) {
        throw answer;
      }
      return answer.clone();
    }) as typeof fetch,
  });
  return { client, requests, pauses };
}

describe('PortalClient', () => {
  it('shows who asks and sends JSON', async () => {
    const { client, requests } = setup(Response.json({ accepted: 1 }));

    expect(await client.call('POST', 'sla/v1/samples', { a: 1 })).toEqual({
      accepted: 1,
    });
    expect(requests[0]).toEqual([
      'http://portal/api/sla/v1/samples',
      expect.objectContaining({
        method: 'POST',
        body: '{"a":1}',
        headers: {
          Authorization: 'Bearer secret',
          'Content-Type': 'application/json',
        },
      }),
    ]);
  });

  it('repeats what failed for want of the portal, with growing pauses', async () => {
    const { client, pauses } = setup(
      new Error('ECONNREFUSED'),
      new Response('', { status: 503 }),
      new Response(null, { status: 204 }),
    );

    expect(
      await client.call('DELETE', 'sla/v1/sources/sample'),
    ).toBeUndefined();
    expect(pauses).toEqual([250, 500]);
  });

  it('does not repeat what was refused, and keeps the words of the portal', async () => {
    const { client, requests } = setup(
      Response.json(
        {
          error: {
            name: 'InputError',
            message: '/body/samples/3/good: too many',
          },
        },
        { status: 400 },
      ),
    );

    await expect(client.call('POST', 'sla/v1/samples', {})).rejects.toThrow(
      'POST sla/v1/samples was refused (400): /body/samples/3/good: too many',
    );
    expect(requests).toHaveLength(1);
  });

  it('gives up with the address that does not answer', async () => {
    const { client, pauses } = setup(new Error('ECONNREFUSED'));

    await expect(client.call('GET', 'x')).rejects.toThrow(
      'The portal does not answer at http://portal: ECONNREFUSED',
    );
    expect(pauses).toHaveLength(5);
  });
});
