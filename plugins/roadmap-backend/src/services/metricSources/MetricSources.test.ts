import { source } from './__fixtures__/source';
import { MetricSources } from './MetricSources';

const sla = source({ type: 'sla', title: 'Service level', unit: '%' });

describe('MetricSources', () => {
  it('tell what forms offer, and no more of it', () => {
    const sources = new MetricSources();
    sources.addMetricSource(sla, source({ type: 'prometheus' }));
    expect(sources.describe()).toEqual([
      {
        type: 'sla',
        title: 'Service level',
        queryHint: 'Anything',
        unit: '%',
      },
      { type: 'prometheus', title: 'Test', queryHint: 'Anything' },
    ]);
  });

  it.each([
    ['a type twice', [sla, sla], 'it is there already'],
    ['what people read', [source({ type: 'hand' })], 'what people read'],
    ['a bad name', [source({ type: 'S L A' })], 'use at most 40 lower-case'],
    ['no hint', [source({ queryHint: '' })], 'queryHint: give 1 to 400'],
  ])('refuse %s', (_, added, expected) => {
    const add = () => new MetricSources().addMetricSource(...added);
    expect(add).toThrow('cannot be added to the roadmap: ');
    expect(add).toThrow(expected);
  });
});
