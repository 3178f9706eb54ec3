import {
  findMetricSourceProblems,
  sourceActor,
  sourceOfReading,
  type MetricSourceDescription,
} from '.';

const sla: MetricSourceDescription = {
  type: 'sla',
  title: 'Service level',
  queryHint: 'The key of an objective',
  unit: '%',
};

describe('a metric source', () => {
  it.each<[string, Partial<MetricSourceDescription>, string[]]>([
    ['a good one', {}, []],
    ['one of many units', { unit: undefined }, []],
    ['dashes and digits', { type: 'prometheus-2' }, []],
    [
      'a type that no metric can name',
      { type: 'SLA figures' },
      [
        `type 'SLA figures': use at most 40 lower-case letters, digits and dashes, a letter first`,
      ],
    ],
    [
      'a type that is too long',
      { type: 'a'.repeat(41) },
      [expect.stringContaining('at most 40')],
    ],
    [
      'the type of what people read',
      { type: 'hand' },
      [`type 'hand': it is the name of what people read`],
    ],
    ['no title', { title: ' ' }, ['title: give 1 to 80 characters']],
    ['no hint', { queryHint: '' }, ['queryHint: give 1 to 400 characters']],
    ['an empty unit', { unit: '' }, ['unit: give 1 to 30 characters']],
    [
      'several faults',
      { type: '', title: 'x'.repeat(81) },
      [expect.stringContaining('type'), expect.stringContaining('title')],
    ],
  ])('with %s', (_, change, problems) => {
    expect(findMetricSourceProblems({ ...sla, ...change })).toEqual(problems);
  });

  it('stands in history by its type, apart from people', () => {
    expect(sourceOfReading(sourceActor('sla'))).toBe('sla');
    expect(sourceOfReading('user:default/priya')).toBeUndefined();
    expect(sourceOfReading('person:4711')).toBeUndefined();
  });
});
