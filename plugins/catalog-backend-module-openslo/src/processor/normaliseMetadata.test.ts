import { normaliseMetadata } from './normaliseMetadata';

const entity = (metadata: object) =>
  ({
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: 'api', ...metadata },
  } as Parameters<typeof normaliseMetadata>[0]);

describe('normaliseMetadata', () => {
  it.each([
    ['a display name', { displayName: 'API' }, { title: 'API' }],
    [
      'a title of its own',
      { displayName: 'API', title: 'Own' },
      { title: 'Own' },
    ],
    ['an empty display name', { displayName: '' }, {}],
    ['plain labels', { labels: { a: 'b' } }, { labels: { a: 'b' } }],
    [
      'a label that is a list of one',
      { labels: { a: ['b'] } },
      {
        labels: { a: 'b' },
        annotations: { 'stagecraft.dev/openslo-labels': '{"a":["b"]}' },
      },
    ],
    [
      'labels that the catalog cannot hold, beside other annotations',
      {
        labels: { a: ['b', 'c'], d: 'free text', e: 1 },
        annotations: { x: 'y' },
      },
      {
        labels: {},
        annotations: {
          x: 'y',
          'stagecraft.dev/openslo-labels':
            '{"a":["b","c"],"d":"free text","e":1}',
        },
      },
    ],
  ])('takes %s', (_, given, expected) => {
    expect(normaliseMetadata(entity(given)).metadata).toEqual({
      name: 'api',
      ...expected,
    });
  });

  it('leaves the entity that it was given as it was', () => {
    const given = entity({ displayName: 'API', labels: { a: ['b'] } });
    const before = structuredClone(given);
    normaliseMetadata(given);
    expect(given).toEqual(before);
  });

  it('does not follow keys to the prototype', () => {
    const labels = JSON.parse('{"__proto__": "x", "a": "b"}');
    const { metadata } = normaliseMetadata(entity({ labels }));
    expect(Object.keys(metadata.labels!)).toEqual(['__proto__', 'a']);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
