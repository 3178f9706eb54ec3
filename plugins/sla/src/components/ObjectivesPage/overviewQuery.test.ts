import { NO_FILTER, queryOf, readFilter, writeFilter } from './overviewQuery';

const read = (text: string) => readFilter(new URLSearchParams(text));

describe('the address of the overview', () => {
  it.each([
    ['', NO_FILTER],
    ['state=broken', { ...NO_FILTER, state: 'broken' }],
    ['state=fine&sort=price&page=-2&size=7', NO_FILTER],
    [
      'page=3&size=50&sort=-burn',
      { ...NO_FILTER, page: 3, pageSize: 50, sort: '-burn' },
    ],
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
      state: 'at-risk' as const,
      text: 'a b',
      agreement: 'servicelevelagreement:default/x',
      sort: '-budget' as const,
      page: 4,
      pageSize: 100,
    };
    const written = writeFilter(new URLSearchParams('theme=dark'), filter);
    expect(readFilter(written)).toEqual({ ...filter, ownerRef: undefined });
    expect(written.get('theme')).toBe('dark');
  });

  it('is empty when nothing is chosen', () => {
    const written = writeFilter(new URLSearchParams('state=kept'), NO_FILTER);
    expect(written.toString()).toBe('');
  });
});

describe('what the server is asked', () => {
  it('is a page of what was chosen', () => {
    const filter = { ...NO_FILTER, text: ' pay ', page: 3, pageSize: 50 };
    expect(queryOf(filter)).toEqual({
      q: 'pay',
      sort: 'attention',
      limit: 50,
      offset: 100,
    });
  });

  it('leaves to the server what the reader owns, however much that is', () => {
    expect(queryOf({ ...NO_FILTER, mine: true })).toMatchObject({
      owned: true,
      ownerRef: undefined,
    });
  });

  it('is no longer than what the server looks for', () => {
    expect(queryOf({ ...NO_FILTER, text: 'a'.repeat(101) }).q).toHaveLength(
      100,
    );
  });
});
