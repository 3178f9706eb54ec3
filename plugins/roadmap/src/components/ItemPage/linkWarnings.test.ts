import type { LinkedItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { commitment, item } from '../../__fixtures__/items';
import { warnOfDependency, warnOfNeed } from './linkWarnings';

const other = (fields: Partial<LinkedItem>): LinkedItem => ({
  key: 'RM-4',
  title: 'Scanner events',
  state: 'committed',
  ownerRef: 'group:default/scanners',
  ...fields,
});
const own = item({ commitment: commitment({ dueOn: '2026-12-15' }) });
const after = 'RM-4 is promised for 15 Jan 2027, after this item';
const before = 'RM-4 is promised for 1 Dec 2026, before this item';

describe('what is wrong about a link', () => {
  it.each([
    [{ dueOn: '2027-01-15' }, after, undefined],
    [{ dueOn: '2026-12-01' }, undefined, before],
    [{ dueOn: '2026-12-15' }, undefined, undefined],
    [{ dueOn: '2027-01-15', state: 'shipped' }, undefined, undefined],
    [{ dueOn: '2026-12-01', state: 'withdrawn' }, undefined, undefined],
    [{}, undefined, undefined],
  ])('to %j is told on either page', (fields, dependency, need) => {
    expect(warnOfDependency(own, other(fields))).toBe(dependency);
    expect(warnOfNeed(own, other(fields))).toBe(need);
  });

  it('is nothing where this item is promised for no day', () => {
    const wish = item({ commitment: undefined });
    expect(warnOfDependency(wish, other({ dueOn: '2027-01-15' }))).toBe(
      undefined,
    );
  });
});
