import { IndicatorSources } from './IndicatorSources';

const source = (id: string, ...metricSourceTypes: string[]) => ({
  id,
  metricSourceTypes,
  measure: async () => ({ good: 0, total: 0 }),
});

describe('IndicatorSources', () => {
  it('finds a source by the types that it serves', () => {
    const sources = new IndicatorSources();
    sources.addSource(source('one', 'a', 'b'), source('two', 'c'));
    expect(sources.byType.get('b')?.id).toBe('one');
    expect([...sources.ids]).toEqual(['one', 'two']);
  });

  it.each([
    [[source('one', 'a'), source('one', 'b')], "'one' is added twice"],
    [[source('one', 'a'), source('two', 'a')], "served by 'one' and 'two'"],
    [[source('sample', 'a')], 'cannot be the id'],
    [[source('Big', 'a')], 'cannot be the id'],
  ])('refuses %j', (added, message) => {
    expect(() => new IndicatorSources().addSource(...added)).toThrow(message);
  });
});
