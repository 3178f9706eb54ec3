import { NO_FILTER, queryOf, readFilter, writeFilter } from './fleetFilter';

const read = (text: string) => readFilter(new URLSearchParams(text));

describe('the address of the fleet', () => {
  it.each([
    ['', NO_FILTER],
    ['state=behind', { ...NO_FILTER, state: 'behind' }],
    ['state=fine&page=-2&size=7', NO_FILTER],
    ['page=3&size=50', { ...NO_FILTER, page: 3, pageSize: 50 }],
    ['template=node-x', { ...NO_FILTER, template: 'node-x' }],
    ['template=../x&owner=nobody', NO_FILTER],
    ['mine=true', { ...NO_FILTER, mine: true }],
    [
      'mine=true&owner=group:default/billing',
      { ...NO_FILTER, ownerRef: 'group:default/billing' },
    ],
  ])('%s is read', (text, filter) => {
    expect(read(text)).toMatchObject(filter);
  });

  it('is written so that it reads the same, and keeps what is not ours', () => {
    const filter = {
      ...NO_FILTER,
      template: 'node-x',
      state: 'unknown' as const,
      text: 'a b',
      ownerRef: 'group:default/billing',
      page: 4,
      pageSize: 100,
    };
    const written = writeFilter(new URLSearchParams('theme=dark'), filter);
    expect(readFilter(written)).toEqual(filter);
    expect(written.get('theme')).toBe('dark');
  });

  it('is empty when nothing is chosen', () => {
    const written = writeFilter(new URLSearchParams('page=3'), NO_FILTER);
    expect(written.toString()).toBe('');
  });
});

describe('what the server is asked', () => {
  it.each([
    [
      'a page',
      { text: ' pay ', page: 3, pageSize: 50 },
      { q: 'pay', limit: 50, offset: 100, ownerRefs: undefined },
    ],
    [
      'an owner',
      { ownerRef: 'group:default/a' },
      { ownerRefs: ['group:default/a'] },
    ],
    [
      'what the reader owns, in the spelling of the server',
      { mine: true },
      { ownerRefs: ['user:default/devon', 'group:default/b'] },
    ],
    [
      'no longer text than it takes',
      { text: 'a'.repeat(101) },
      { q: 'a'.repeat(100) },
    ],
  ])('is %s', (_, chosen, query) => {
    const owned = ['user:default/Devon', 'group:default/b', 'not a ref'];
    expect(queryOf({ ...NO_FILTER, ...chosen }, owned)).toMatchObject(query);
  });

  it('names at most fifty owners', () => {
    const owned = Array.from({ length: 60 }, (_, n) => `group:default/g${n}`);
    const query = queryOf({ ...NO_FILTER, mine: true }, owned);
    expect(query.ownerRefs).toHaveLength(50);
  });
});
