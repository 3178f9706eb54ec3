import fc from 'fast-check';
import { splitWindow } from './splitWindow';

const at = (text: string) => new Date(`2026-11-${text}Z`);
const shown = (from: string, to: string) =>
  splitWindow(at(from), at(to)).map(
    s =>
      `${s.grain} ${s.from.toISOString().slice(8, 16)}–${s.to
        .toISOString()
        .slice(8, 16)}`,
  );

describe('splitWindow', () => {
  it.each([
    ['10T00:00', '12T00:00', ['day 10T00:00–12T00:00']],
    ['10T05:00', '10T07:00', ['hour 10T05:00–10T07:00']],
    ['10T05:10', '10T05:20', ['minute 10T05:10–10T05:20']],
    [
      '10T05:10',
      '12T01:30',
      [
        'minute 10T05:10–10T06:00',
        'hour 10T06:00–11T00:00',
        'day 11T00:00–12T00:00',
        'hour 12T00:00–12T01:00',
        'minute 12T01:00–12T01:30',
      ],
    ],
    ['10T23:50', '11T00:10', ['minute 10T23:50–11T00:10']],
    ['10T05:10', '10T05:10', []],
  ])('%s to %s', (from, to, expected) => {
    expect(shown(from, to)).toEqual(expected);
  });

  it('is the window again, without gap or overlap, in few parts', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map(
          m => m * 60_000,
        );
        const parts = splitWindow(new Date(from), new Date(to));
        let end = from;
        for (const part of parts) {
          expect(part.from.getTime()).toBe(end);
          expect(part.to.getTime()).toBeGreaterThan(end);
          end = part.to.getTime();
        }
        expect(end).toBe(to);
        expect(parts.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
