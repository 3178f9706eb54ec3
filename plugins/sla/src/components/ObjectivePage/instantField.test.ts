import { fieldOfInstant, instantOfField } from './instantField';

describe('a date field', () => {
  it.each([
    ['2026-11-01T00:00Z', '2026-11-01T00:00'],
    ['2026-11-01T01:30:00+02:00', '2026-10-31T23:30'],
    ['never', ''],
    [undefined, ''],
  ])('shows %s as %s', (iso, field) => {
    expect(fieldOfInstant(iso)).toBe(field);
  });

  it.each([
    ['2026-11-01T00:00', '2026-11-01T00:00:00Z'],
    ['', undefined],
  ])('reads %s as %s, in UTC', (field, iso) => {
    expect(instantOfField(field)).toBe(iso);
  });
});
