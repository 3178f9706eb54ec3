import { ResponseError } from '@backstage/errors';
import {
  isNotAllowed,
  isNotFound,
} from '@stagecraft/backstage-plugin-sla-react';
import { objectiveFixture } from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { SlaClient } from './SlaClient';

function clientAnswering(status: number, body: unknown) {
  const sent: Request[] = [];
  // Like the one of an app: looks at the request before it is sent.
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    await new Request(input, init).text();
    sent.push(new Request(input, init));
    return Response.json(body, { status });
  };
  const client = new SlaClient({
    discovery: { getBaseUrl: async id => `http://portal.example/api/${id}` },
    fetch: { fetch },
  });
  return { client, asked: () => sent };
}

const refusal = (status: number, name: string) =>
  clientAnswering(status, {
    error: { name, message: 'no' },
    response: { statusCode: status },
  }).client;

describe('SlaClient', () => {
  it('asks for a page of objectives', async () => {
    const page = { items: [objectiveFixture()], totalItems: 1 };
    const { client, asked } = clientAnswering(200, page);
    await expect(
      client.listObjectives({ state: 'broken', limit: 20, offset: 40 }),
    ).resolves.toEqual(page);
    expect(asked()[0].url).toBe(
      'http://portal.example/api/sla/v1/objectives?state=broken&limit=20&offset=40',
    );
  });

  it('asks for many entities at once', async () => {
    const objective = objectiveFixture();
    const { client, asked } = clientAnswering(200, {
      items: [{ entityRef: objective.entityRef, objectives: [objective] }],
    });
    const found = await client.getObjectivesByEntities([objective.entityRef]);
    expect(found.get(objective.entityRef)).toEqual([objective]);
    expect(asked()).toHaveLength(1);
    await expect(asked()[0].json()).resolves.toEqual({
      entityRefs: [objective.entityRef],
    });
  });

  it('names an objective by the parts of its key, escaped', async () => {
    const { client, asked } = clientAnswering(200, objectiveFixture());
    await client.getObjective({
      namespace: 'a',
      name: 'b/c',
      objectiveId: 'd',
    });
    expect(asked()[0].url).toBe(
      'http://portal.example/api/sla/v1/objectives/a/b%2Fc/d',
    );
  });

  it('tells a missing right from a missing thing', async () => {
    const denied = await refusal(403, 'NotAllowedError')
      .listProblems()
      .catch(error => error);
    const absent = await refusal(404, 'NotFoundError')
      .getAgreement({ namespace: 'default', name: 'x' })
      .catch(error => error);
    expect([isNotAllowed(denied), isNotFound(denied)]).toEqual([true, false]);
    expect([isNotAllowed(absent), isNotFound(absent)]).toEqual([false, true]);
  });

  it('rejects a failure of the server with its status', async () => {
    await expect(
      refusal(500, 'InternalServerError').listAgreements(),
    ).rejects.toMatchObject({
      statusCode: 500,
    } satisfies Partial<ResponseError>);
  });
});
