import type { MetricFigure } from '@stagecraft/backstage-plugin-roadmap-node';
import type { PrometheusResult } from './askPrometheus';
import { figureOf } from './figureOf';

const AT = 1_795_600_800;
const scalar = (value: unknown): PrometheusResult => ({
  resultType: 'scalar',
  result: [AT, value],
});
const vector = (...values: unknown[]): PrometheusResult => ({
  resultType: 'vector',
  result: values.map(value => ({ metric: {}, value: [AT, value] })),
});

describe('figureOf', () => {
  it.each<[string, PrometheusResult, MetricFigure]>([
    ['a scalar', scalar('75.5'), { value: 75.5 }],
    ['a vector of one series', vector('12'), { value: 12 }],
    ['zero', vector('0'), { value: 0 }],
    ['less than nothing', vector('-3.25'), { value: -3.25 }],
    ['a number with an exponent', vector('1e+06'), { value: 1_000_000 }],
    [
      'a division by nothing',
      vector('NaN'),
      { noFigure: 'The query gives NaN' },
    ],
    ['all of nothing', scalar('+Inf'), { noFigure: 'The query gives +Inf' }],
    ['and its opposite', vector('-Inf'), { noFigure: 'The query gives -Inf' }],
  ])('takes %s', (_, result, figure) => {
    expect(figureOf(result)).toEqual(figure);
  });

  it.each<[PrometheusResult, string]>([
    [vector(), 'The query gives no series; a metric needs a single number'],
    [vector('1', '2', '3'), 'The query gives 3 series'],
    [{ resultType: 'matrix', result: [] }, 'The query gives a matrix'],
    [{ resultType: 'string', result: [AT, '7'] }, 'The query gives a string'],
    [
      { resultType: 'vector', result: [{ metric: {}, histogram: [AT, {}] }] },
      'a series without a number',
    ],
    [{ resultType: 'vector', result: null }, 'no series'],
    [{ resultType: 'scalar', result: '7' }, 'a scalar'],
    [vector(''), `The query gives '', which is no number`],
    [vector('0x10'), `'0x10', which is no number`],
    [vector('Infinity'), `'Infinity', which is no number`],
  ])('says of %j what came', (result, message) => {
    expect(() => figureOf(result)).toThrow(message);
  });
});
