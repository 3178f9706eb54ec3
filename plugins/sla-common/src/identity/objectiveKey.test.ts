import { objectiveKey, parseObjectiveKey } from './objectiveKey';

describe('objectiveKey', () => {
  it.each([
    ['slo:default/api', undefined, 'slo:default/api/default'],
    ['api', 'fast', 'slo:default/api/fast'],
    ['SLO:Team/Api', 'p99', 'slo:team/api/p99'],
  ])('of %s and %s is %s, and comes apart again', (ref, id, key) => {
    expect(objectiveKey(ref, id)).toBe(key);
    const { sloRef, objectiveId } = parseObjectiveKey(key);
    expect(objectiveKey(sloRef, objectiveId)).toBe(key);
  });

  it.each([
    ['component:default/api', 'default', 'must be the ref of an SLO'],
    ['a:b:c/d/e', 'default', 'must be a name or an entity ref'],
    ['slo:default/api/x', 'default', 'must be a name or an entity ref'],
    ['slo:default/api', 'Fast', 'DNS label'],
    ['slo:default/api', 'a/b', 'DNS label'],
    ['slo:default/api', '', 'DNS label'],
  ])('is not made of %s and %p', (ref, id, why) => {
    expect(() => objectiveKey(ref, id)).toThrow(why);
  });

  it.each([
    '',
    'slo:default/api',
    'slo:api/default',
    'SLO:default/api/default',
    'slo:default/api/',
    'slo:default/api/a/b',
    'component:default/api/default',
    'slo:default/api/__proto__',
  ])('%p is none', key => {
    expect(() => parseObjectiveKey(key)).toThrow('is no objective key');
  });
});
