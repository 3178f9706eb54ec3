import { newsAgeOf, newsAgeWords } from './newsAge';

describe('the age of news', () => {
  it.each([
    ['2026-11-24T09:00:00Z', 0, false, 'News from today'],
    ['2026-11-23T10:00:00Z', 1, false, 'News from yesterday'],
    ['2026-11-23T10:00:01Z', 0, false, 'News from today'],
    ['2026-10-26T10:00:00Z', 29, false, 'Last news 29 days ago'],
    ['2026-10-25T10:00:00Z', 30, true, 'No news for 30 days'],
    ['2025-11-24T10:00:00Z', 365, true, 'No news for 365 days'],
    // A clock that is a little behind the database's.
    ['2026-11-24T10:00:05Z', 0, false, 'News from today'],
  ])('of %s is %i days, stale: %s', (at, days, stale, words) => {
    const age = newsAgeOf(at, new Date('2026-11-24T10:00:00Z'));
    expect(age).toEqual({ days, stale });
    expect(newsAgeWords(age)).toBe(words);
  });
});
