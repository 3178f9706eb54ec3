import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migratedDatabase } from '../../__fixtures__/testDatabase';
import { ProblemStore } from '../../database/ProblemStore';
import { CollectDefinitionProblems } from './CollectDefinitionProblems';

jest.setTimeout(60_000);

const TEXT = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: late
spec:
  service: late
  budgetingMethod: Occurrences
  timeWindow:
    - duration: 28d
      isRolling: true
  indicator:
    metadata: { name: late }
    spec:
      ratioMetric:
        good: { metricSource: { type: push, spec: {} } }
        total: { metricSource: { type: push, spec: {} } }
  objectives:
    - target: 1.5
`;

describe('CollectDefinitionProblems', () => {
  let db: Knex;
  let store: ProblemStore;
  let collect: CollectDefinitionProblems;
  const directory = createMockDirectory();
  const urlReader = mockServices.urlReader.mock();
  const receive = async (eventPayload: unknown) => {
    collect.receive({ eventPayload });
    await collect.settled();
    return store.list(new Date(0));
  };

  beforeAll(async () => {
    db = await migratedDatabase();
    store = new ProblemStore(db);
    collect = new CollectDefinitionProblems({
      clock: () => new Date('2026-11-24T10:00:00Z'),
      logger: mockServices.logger.mock(),
      problems: store,
      urlReader,
    });
  });
  beforeEach(() => db('definition_problems').delete());

  it('finds the line in the text of a document that never became an entity', async () => {
    urlReader.readUrl.mockResolvedValue({
      buffer: async () => Buffer.from(TEXT),
    });
    const location = 'url:https://git.example/slo.yaml';
    const [problem, ...others] = await receive({
      entity: 'slo:default/late',
      location,
      errors: [{ message: '/spec/objectives/0/target must be < 1' }],
    });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      entityRef: 'slo:default/late',
      document: 'SLO late',
      location,
      line: 18,
      field: 'spec.objectives[0].target',
      seenAt: '2026-11-24T10:00:00.000Z',
    });
    expect(urlReader.readUrl).toHaveBeenCalledWith(
      'https://git.example/slo.yaml',
      expect.objectContaining({ signal: expect.anything() }),
    );
  });

  it('keeps the message when there is no text, and replaces it by the next', async () => {
    urlReader.readUrl.mockRejectedValue(new Error('gone'));
    const report = { entity: 'slo:default/late', location: 'url:https://x' };
    await receive({ ...report, errors: [{ message: 'one' }] });
    expect(await receive({ ...report, errors: [{}] })).toEqual([
      {
        entityRef: 'slo:default/late',
        document: 'SLO late',
        location: 'url:https://x',
        message: 'The catalog refused this document; its log says why',
        seenAt: '2026-11-24T10:00:00.000Z',
      },
    ]);
  });

  it('finds a file that is no YAML, if it is about service levels', async () => {
    directory.setContent({
      'slo.yaml': TEXT.replace('  name: late', '  name: [late'),
      'other.yaml': 'apiVersion: backstage.io/v1alpha1\nkind: [',
    });
    const errors = [{ message: 'YAML error' }];
    const report = (name: string) => ({
      entity: `location:default/generated-${name}`,
      location: `file:${directory.resolve(`${name}.yaml`)}`,
      errors,
    });
    expect(await receive(report('other'))).toEqual([]);
    const found = await receive(report('slo'));
    expect(found[0]).toMatchObject({ document: 'slo.yaml' });
    expect(found[0]).not.toHaveProperty('entityRef');
    expect(found[0].line).toBeGreaterThanOrEqual(4);
  });

  it('forgets a document or a file that is mended, and only that', async () => {
    const broken = TEXT.replace('  name: late', '  name: [late');
    const never = TEXT.replaceAll('late', 'never');
    directory.setContent({
      'slo.yaml': TEXT,
      'file.yaml': broken,
      'never.yaml': never,
    });
    const location = (name: string) =>
      `file:${directory.resolve(`${name}.yaml`)}`;
    const report = (entity: string, name: string) =>
      receive({ entity, location: location(name), errors: [] });
    await report('slo:default/late', 'slo');
    await report('location:default/generated-x', 'file');
    await report('slo:default/never', 'never');
    const shown = async () => {
      await collect.forgetMended();
      const left = await store.list(new Date(0));
      return [...new Set(left.map(({ document }) => document))];
    };
    expect(await shown()).toEqual(['SLO late', 'SLO never', 'file.yaml']);
    directory.setContent({
      'slo.yaml': TEXT.replace('1.5', '0.99'),
      'file.yaml': TEXT,
      'never.yaml': never,
    });
    expect(await shown()).toEqual(['SLO never']);
  });

  it.each([
    [{ entity: 'component:default/x', errors: [{ message: 'no' }] }],
    [{ entity: 'not a ref', errors: [] }],
    [{ errors: [] }],
    [null],
  ])('ignores %j', async payload => {
    expect(await receive(payload)).toEqual([]);
  });

  it('returns before it has done anything', () => {
    const before = Date.now();
    collect.receive({ eventPayload: { entity: 'slo:default/x', errors: [] } });
    expect(Date.now() - before).toBeLessThan(50);
    return collect.settled();
  });
});
