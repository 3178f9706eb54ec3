import { slo } from '../../__fixtures__/definitions';
import { definitionBody, definitionHash } from './definitionHash';

const hashOf = (entity: ReturnType<typeof slo>) =>
  definitionHash(definitionBody(entity));

describe('definitionHash', () => {
  it('is about what the author wrote only', () => {
    const moved = slo('a', { etag: 'other', owner: 'group:default/other' });
    moved.metadata.annotations!['backstage.io/managed-by-location'] = 'url:x';
    expect(hashOf(moved)).toBe(hashOf(slo('a')));
    expect(hashOf(slo('a', { target: 0.98 }))).not.toBe(hashOf(slo('a')));
  });

  it('is the same for any order of keys, not of lists', () => {
    const entity = slo('a', { spec: { list: [1, 2], map: { x: 1, y: 2 } } });
    const turned = slo('a', { spec: { map: { y: 2, x: 1 }, list: [1, 2] } });
    expect(hashOf(turned)).toBe(hashOf(entity));
    turned.spec!.list = [2, 1];
    expect(hashOf(turned)).not.toBe(hashOf(entity));
  });
});
