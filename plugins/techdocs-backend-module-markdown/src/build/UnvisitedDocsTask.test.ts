import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { UnvisitedDocsTask } from './UnvisitedDocsTask';

const entity = (name: string, annotated = true): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: annotated ? { 'backstage.io/techdocs-ref': 'dir:.' } : {},
  },
  spec: {},
});

function setup(answer: (url: string) => Response, entities: Entity[]) {
  const calls: string[] = [];
  const logger = mockServices.logger.mock();
  const clock = { now: 0 };
  const task = new UnvisitedDocsTask({
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    logger,
    baseUrl: async () => 'http://techdocs',
    now: () => clock.now,
    fetch: (async (url: string) => {
      calls.push(url.replace('http://techdocs/', ''));
      return answer(url);
    }) as unknown as typeof fetch,
  });
  return { task, calls, logger, clock };
}

const FINISHED =
  'event: log\ndata: "x"\n\nevent: finish\ndata: {"updated":true}\n\n';
const FAILED = 'event: error\ndata: "mkdocs.yml:4 nav"\n\n';

describe('UnvisitedDocsTask', () => {
  it('builds only documents that were never built', async () => {
    const { task, calls } = setup(
      url =>
        url.includes('metadata')
          ? new Response('{}', { status: url.endsWith('new') ? 404 : 200 })
          : new Response(FINISHED),
      [entity('new'), entity('seen'), entity('without', false)],
    );

    expect(await task.run()).toEqual({ built: 1, failed: 0 });
    expect(calls).toEqual([
      'metadata/techdocs/default/Component/new',
      'sync/default/Component/new',
      'metadata/techdocs/default/Component/seen',
    ]);
  });

  it('says why a build failed, and tries again after an hour', async () => {
    const { task, logger, clock } = setup(
      url => new Response(FAILED, { status: url.includes('sync') ? 200 : 404 }),
      [entity('bad')],
    );

    expect(await task.run()).toEqual({ built: 0, failed: 1 });
    expect(logger.warn).toHaveBeenCalledWith(
      'The documents of component:default/bad cannot be built: mkdocs.yml:4 nav',
    );
    expect(await task.run()).toEqual({ built: 0, failed: 0 });
    clock.now = 60 * 60 * 1000;
    expect(await task.run()).toEqual({ built: 0, failed: 1 });
  });

  it('stops between two sites when it is told to', async () => {
    const { task, calls } = setup(() => new Response(''), [entity('a')]);

    await task.run(AbortSignal.abort());
    expect(calls).toEqual([]);
  });
});
