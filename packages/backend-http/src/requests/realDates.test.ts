import { isRealDay, isRealInstant } from './realDates';

describe('isRealDay', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01'])(
    'knows %s',
    day => expect(isRealDay(day)).toBe(true),
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-11-24T00:00:00Z',
    '2026-11-24\n',
    '',
  ])('refuses %j', day => expect(isRealDay(day)).toBe(false));
});

describe('isRealInstant', () => {
  it.each([
    '2026-11-24T10:00:00Z',
    '2026-11-24T23:59:59.999999999+05:45',
    '2024-02-29T00:00:00-14:59',
    '9999-12-31T23:59:59Z',
  ])('knows %s', instant => expect(isRealInstant(instant)).toBe(true));

  it.each([
    '2026-02-29T10:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T10:60:00Z',
    '2026-11-24T10:00:60Z',
    '2026-11-24T10:00Z',
    '2026-11-24T10:00:00',
    '2026-11-24 10:00:00Z',
    '2026-11-24T10:00:00+15:00',
    '2026-11-24T10:00:00.Z',
    // In UTC, this is in the year 0.
    '0001-01-01T00:00:00+14:00',
    '2026-11-24',
    '',
  ])('refuses %j', instant => expect(isRealInstant(instant)).toBe(false));
});
