import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { agreement, slo } from '../../__fixtures__/definitions';
import { clearedDatabase } from '../../__fixtures__/testDatabase';
import { DefinitionStore } from '../../database/DefinitionStore';
import { ProblemStore } from '../../database/ProblemStore';
import { ReconcileDefinitions } from './ReconcileDefinitions';

jest.setTimeout(60_000);

describe('ReconcileDefinitions', () => {
  let db: Knex;
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const over = (entities: Entity[], graceSeconds = 60) =>
    new ReconcileDefinitions({
      auth: mockServices.auth({ pluginId: 'sla' }),
      catalog: catalogServiceMock({ entities }),
      clock: () => new Date(),
      definitions: new DefinitionStore(db),
      graceSeconds,
      logger,
      problems: new ProblemStore(db),
      urlReader: mockServices.urlReader.mock(),
    });
  const revisions = async () =>
    (await db('definition_revisions').orderBy(['entity_ref', 'revision'])).map(
      row =>
        `${row.entity_ref} ${row.revision}${row.withdrawn ? ' withdrawn' : ''}`,
    );
  const stated = async () =>
    (await db('objectives').whereNull('withdrawn_at').orderBy('objective')).map(
      row => `${row.objective} ${row.target_ppm} ${row.owner_ref}`,
    );
  const problems = async () =>
    (await new ProblemStore(db).list(new Date(0))).map(
      ({ document, field, message }) =>
        [document, field, message].filter(Boolean).join(': '),
    );

  beforeEach(async () => {
    db = await clearedDatabase();
    jest.clearAllMocks();
  });

  it('takes definitions once, and again only when they say something new', async () => {
    const first = [slo('a'), agreement('terms', 'a')];
    expect(await over(first).run()).toEqual({
      changed: expect.arrayContaining([
        'slo:default/a',
        'servicelevelagreement:default/terms',
      ]),
      withdrawn: [],
    });
    expect((await over(first).run()).changed).toEqual([]);
    // Another owner is another etag, but the author wrote nothing new.
    const moved = slo('a', { etag: 'two', owner: 'group:default/other' });
    expect((await over([moved, first[1]]).run()).changed).toEqual([
      'slo:default/a',
    ]);
    expect(await stated()).toEqual([
      'slo:default/a/default 990000 group:default/other',
    ]);
    const stricter = slo('a', { etag: 'three', target: 0.999 });
    await over([stricter, first[1]]).run();
    const back = slo('a', { etag: 'four' });
    await over([back, first[1]]).run();
    expect(await revisions()).toEqual([
      'servicelevelagreement:default/terms 1',
      'slo:default/a 1',
      'slo:default/a 2',
      'slo:default/a 3',
    ]);
    expect(await stated()).toEqual([
      'slo:default/a/default 990000 group:default/parcels',
    ]);
  });

  it('writes out what an SLO names, and again when that says something new', async () => {
    const named = slo('a', {
      spec: { indicator: undefined, indicatorRef: 'answers' },
    });
    const sli = (etag: string, query: string): Entity => ({
      apiVersion: 'openslo/v1',
      kind: 'SLI',
      metadata: { name: 'answers', etag },
      spec: {
        thresholdMetric: { metricSource: { type: 'push', spec: { query } } },
      },
    });
    const kept = async () =>
      (await db('definition_revisions').orderBy('revision')).map(
        ({ body }) =>
          body.spec.indicator?.spec.thresholdMetric.metricSource.spec,
      );
    await over([named]).run();
    expect(await kept()).toEqual([undefined]);
    await over([named, sli('one', 'first')]).run();
    await over([named, sli('one', 'first')]).run();
    // Another etag, but nothing new.
    await over([named, sli('two', 'first')]).run();
    await over([named, sli('three', 'second')]).run();
    expect(await kept()).toEqual([
      undefined,
      { query: 'first' },
      { query: 'second' },
    ]);
  });

  it('withdraws what has been gone for a while, loses nothing, and takes it back', async () => {
    await over([slo('a'), slo('b')]).run();
    expect((await over([slo('b')]).run()).withdrawn).toEqual([]);
    expect(await stated()).toHaveLength(2);
    // Here again in time: nothing happened.
    await over([slo('a'), slo('b')]).run();
    await over([slo('b')]).run();
    expect((await over([slo('b')], 0).run()).withdrawn).toEqual([
      'slo:default/a',
    ]);
    expect((await over([slo('b')], 0).run()).withdrawn).toEqual([]);
    expect(await stated()).toHaveLength(1);
    expect(await db('objectives')).toHaveLength(2);
    await over([slo('a'), slo('b')]).run();
    expect(await stated()).toHaveLength(2);
    expect(await revisions()).toEqual([
      'slo:default/a 1',
      'slo:default/a 2 withdrawn',
      'slo:default/a 3',
      'slo:default/b 1',
    ]);
  });

  it('keeps what an invalid definition said before, and says what is wrong', async () => {
    await over([slo('a')]).run();
    const two = [{ target: 0.9 }, { target: 0.99 }];
    const unnamed = slo('a', { etag: 'two', spec: { objectives: two } });
    await over([unnamed, slo('b')]).run();
    expect(await stated()).toEqual([
      'slo:default/a/default 990000 group:default/parcels',
      'slo:default/b/default 990000 group:default/parcels',
    ]);
    expect(await problems()).toEqual([
      expect.stringContaining(
        "SLO a: an SLO with 2 objectives must name them; add the annotation 'stagecraft.dev/objective-ids",
      ),
    ]);
    unnamed.metadata.etag = 'three';
    unnamed.metadata.annotations!['stagecraft.dev/objective-ids'] = 'low,high';
    await over([unnamed, slo('b')]).run();
    expect(await problems()).toEqual([]);
    expect(await stated()).toEqual([
      'slo:default/a/high 990000 group:default/parcels',
      'slo:default/a/low 900000 group:default/parcels',
      'slo:default/b/default 990000 group:default/parcels',
    ]);
  });

  it('shows what the catalog says of an entity', async () => {
    const refused = slo('a') as Entity & { status?: unknown };
    refused.status = {
      items: [
        {
          type: 'stagecraft.dev/definition',
          level: 'warning',
          message: 'spec.service: no such component',
        },
        {
          type: 'backstage.io/catalog-processing',
          level: 'error',
          message: '/spec/objectives/0/target must be < 1',
        },
      ],
    };
    await over([refused]).run();
    expect(await problems()).toEqual([
      'SLO a: spec.service: no such component',
      'SLO a: /spec/objectives/0/target must be < 1',
    ]);
    await over([slo('a', { etag: 'two' })]).run();
    expect(await problems()).toEqual([]);
  });

  it('finds field and line of what the catalog says', async () => {
    const warned = slo('a') as Entity & { status?: unknown };
    warned.metadata.annotations![
      'backstage.io/managed-by-location'
    ] = `file:${directory.resolve('slo.yaml')}`;
    warned.status = {
      items: [
        {
          type: 'stagecraft.dev/definition',
          level: 'error',
          message: 'spec.objectives[0].target: must be lower',
        },
      ],
    };
    directory.setContent({
      'slo.yaml':
        'kind: Component\n---\nkind: SLO\nmetadata: { name: a }\nspec:\n  objectives:\n    - target: 0.9\n',
    });
    await over([warned]).run();
    const [problem] = await new ProblemStore(db).list(new Date(0));
    expect(problem).toMatchObject({
      line: 7,
      field: 'spec.objectives[0].target',
      message: 'must be lower',
    });
  });

  it('goes on when one definition cannot be kept', async () => {
    const broken = slo('a');
    broken.metadata.title = 'NUL \u0000';
    await over([broken, slo('b')]).run();
    expect(await stated()).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not keep definition slo:default/a',
      expect.anything(),
    );
  });

  it('gives each definition one revision, whatever number of replicas runs', async () => {
    const entities = ['a', 'b', 'c'].map(name => slo(name));
    await Promise.all(Array.from({ length: 5 }, () => over(entities).run()));
    expect(await revisions()).toHaveLength(3);
  });
});
