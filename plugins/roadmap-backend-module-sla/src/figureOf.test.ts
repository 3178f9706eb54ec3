import type { MetricFigure } from '@stagecraft/backstage-plugin-roadmap-node';
import { figureOf, type Judged } from './figureOf';

const at = new Date('2026-11-24T10:00:00Z');
const judged: Judged = {
  objective: 'slo:default/x/default',
  attainmentPpm: 999_100,
  coverage: 0.996,
  evaluatedAt: '2026-11-24T09:59:30.000Z',
  sample: false,
};

describe('figureOf', () => {
  it.each<[string, Partial<Judged>, MetricFigure]>([
    [
      'an attainment in percent',
      {},
      { value: 99.91, note: '99 % of its window was measured' },
    ],
    [
      'a whole window without a bad event',
      { attainmentPpm: 1_000_000, coverage: 1 },
      { value: 100, note: '100 % of its window was measured' },
    ],
    [
      'nothing good, which is not nothing',
      { attainmentPpm: 0 },
      { value: 0, note: expect.any(String) },
    ],
    [
      'sample data as such',
      { sample: true, coverage: 0.5 },
      {
        value: 99.91,
        note: '50 % of its window was measured, drawn from sample data',
      },
    ],
    [
      'no events as no figure',
      { attainmentPpm: null },
      {
        noFigure: 'Nothing of slo:default/x/default was measured in its window',
      },
    ],
    [
      'an objective that is new as no figure',
      { attainmentPpm: null, evaluatedAt: null },
      { noFigure: 'slo:default/x/default was not judged yet' },
    ],
  ])('gives %s', (_, change, figure) => {
    expect(figureOf({ ...judged, ...change }, at)).toEqual(figure);
  });

  it.each<[string, Partial<Judged>, string]>([
    [
      'a verdict of the day before',
      { evaluatedAt: '2026-11-23T09:59:59.000Z' },
      'was last judged at 2026-11-23T09:59:59.000Z',
    ],
    [
      'an objective that is not computed',
      { notComputed: 'composite' },
      'is not computed: composite',
    ],
  ])('takes no figure from %s', (_, change, message) => {
    expect(() => figureOf({ ...judged, ...change }, at)).toThrow(message);
  });
});
