import type { Entity } from '@backstage/catalog-model';
import { definitionFindings, refsNamedBy } from './definitionFindings';
import { ownerOf } from './ownerOf';

const metric = { metricSource: { type: 'push', spec: { name: 'x' } } };
const slo: Entity = {
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: { name: 'api', namespace: 'logistics' },
  spec: {
    service: 'api',
    indicator: {
      metadata: { name: 'x' },
      spec: { ratioMetric: { good: metric, total: metric } },
    },
    budgetingMethod: 'Occurrences',
    timeWindow: [{ duration: '28d', isRolling: true }],
    objectives: [{ target: 0.999 }],
  },
};
const agreement = (targetPercent: number, ref = 'api'): Entity => ({
  apiVersion: 'stagecraft.dev/v1alpha1',
  kind: 'ServiceLevelAgreement',
  metadata: { name: 'fair', namespace: 'logistics' },
  spec: {
    owner: 'crew',
    provider: 'api',
    consumers: ['group:default/guests', 'component:web'],
    dependencies: [{ ref: 'resource:db', mode: 'hard' }],
    slos: [{ ref, targetPercent }],
    effectiveFrom: '2026-01-01',
  },
});
const all = (of: Entity) =>
  new Map(refsNamedBy(of).map(ref => [ref, ref.startsWith('slo:') ? slo : of]));

describe('refsNamedBy', () => {
  it('writes every ref in full, in the namespace of the document', () => {
    expect(refsNamedBy(slo)).toEqual(['component:logistics/api']);
    expect(refsNamedBy(agreement(99))).toEqual([
      'group:logistics/crew',
      'component:logistics/api',
      'group:default/guests',
      'component:logistics/web',
      'resource:logistics/db',
      'slo:logistics/api',
    ]);
    expect(refsNamedBy({ ...slo, kind: 'Service' })).toEqual([]);
  });
});

describe('definitionFindings', () => {
  it('finds nothing wrong with what fits', () => {
    expect(definitionFindings(slo, all(slo))).toEqual([]);
    expect(definitionFindings(agreement(99.9), all(agreement(99.9)))).toEqual(
      [],
    );
  });

  it('names each field whose entity is missing', () => {
    const found = definitionFindings(agreement(99), new Map());
    expect(found.map(f => [f.level, f.message.split(':')[0]])).toEqual([
      ['warning', 'spec.owner'],
      ['error', 'spec.provider'],
      ['warning', 'spec.consumers[0]'],
      ['warning', 'spec.consumers[1]'],
      ['warning', 'spec.dependencies[0].ref'],
      ['error', 'spec.slos[0].ref'],
    ]);
    expect(found.every(f => f.missingRef)).toBe(true);
  });

  it('refuses a level stricter than its objective', () => {
    const strict = agreement(99.91);
    expect(definitionFindings(strict, all(strict))).toEqual([
      {
        level: 'error',
        message: expect.stringMatching(
          /^spec\.slos\[0\]\.targetPercent: 99\.91 is stricter .* at most 99\.9,/,
        ),
      },
    ]);
  });

  it('refuses a promise on something that is no SLO', () => {
    const odd = agreement(99, 'component:web');
    expect(definitionFindings(odd, all(odd))).toEqual([
      {
        level: 'error',
        message: expect.stringContaining(
          'must name a document of kind SLO, but component:logistics/web is of kind',
        ),
      },
    ]);
  });
});

describe('ownerOf', () => {
  const service = (spec: object, relations?: Entity['relations']): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'api', namespace: 'logistics' },
    spec: spec as Entity['spec'],
    relations,
  });

  it.each([
    [
      'its relation',
      service({ owner: 'x' }, [
        { type: 'ownedBy', targetRef: 'group:default/crew' },
      ]),
      'group:default/crew',
    ],
    ['its spec meanwhile', service({ owner: 'crew' }), 'group:logistics/crew'],
    ['nobody without either', service({}), undefined],
    ['nobody when the spec is malformed', service({ owner: ':' }), undefined],
  ])('is %s', (_, entity, owner) => {
    expect(ownerOf(entity)).toBe(owner);
  });
});
