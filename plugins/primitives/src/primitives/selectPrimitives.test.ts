import { readFilter, writeFilter } from './listAddress';
import { Primitive } from './Primitive';
import { PromiseState } from './promiseState';
import {
  NO_FILTER,
  PrimitiveFilter,
  selectPrimitives,
} from './selectPrimitives';

describe('selectPrimitives', () => {
  const named = (name: string, fields: Partial<Primitive> = {}): Primitive => ({
    entityRef: `component:default/${name}`,
    title: name,
    synonyms: [],
    tags: [],
    adopterRefs: [],
    maturity: 'production',
    ...fields,
  });
  const primitives = [
    named('alone'),
    named('authentication', {
      job: 'Let people sign in',
      synonyms: ['login', 'SSO'],
      adopterRefs: ['a', 'b'],
    }),
    named('observability', {
      job: 'See what my service does',
      description: 'Health and traces; sign in is not needed.',
      tags: ['telemetry'],
      adopterRefs: ['a', 'b', 'c'],
    }),
    named('scripts', {
      job: 'Run a script',
      maturity: 'deprecated',
      stage: 'deprecated',
      adopterRefs: ['a', 'b', 'c', 'd'],
    }),
    named('vision', { maturity: 'experimental' }),
  ];
  const promises: Record<string, PromiseState> = {
    'component:default/authentication': 'kept',
    'component:default/observability': 'at-risk',
    'component:default/scripts': 'none',
  };
  const titles = (filter: Partial<PrimitiveFilter>) =>
    selectPrimitives(
      primitives,
      { ...NO_FILTER, ...filter },
      ref => promises[ref],
    ).map(({ title }) => title);

  it.each<[string, Partial<PrimitiveFilter>, string[]]>([
    [
      'all, the most adopted first and what is deprecated last',
      {},
      ['observability', 'authentication', 'alone', 'vision', 'scripts'],
    ],
    ['by job', { text: 'SERVICE does' }, ['observability']],
    ['by name', { text: 'alone' }, ['alone']],
    ['by synonym', { text: 'sso' }, ['authentication']],
    ['by the beginning of a word', { text: 'auth' }, ['authentication']],
    ['by tag', { text: 'telemetry' }, ['observability']],
    [
      'first what is called so, then what mentions it',
      { text: 'sign-in' },
      ['authentication', 'observability'],
    ],
    ['nothing inside of words', { text: 'ogin' }, []],
    ['nothing that nobody offers', { text: 'teleport' }, []],
    [
      'all by signs alone',
      { text: ' ?! ' },
      ['observability', 'authentication', 'alone', 'vision', 'scripts'],
    ],
    ['by maturity', { maturity: 'experimental' }, ['vision']],
    ['by promise', { promise: 'at-risk' }, ['observability']],
    ['what promises nothing', { promise: 'none' }, ['scripts']],
    ['by all of it', { text: 'see', promise: 'kept' }, []],
  ])('finds %s', (_, filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });

  it('lets nothing pass a filter by promises that are not known', () => {
    expect(selectPrimitives(primitives, { text: '', promise: 'kept' })).toEqual(
      [],
    );
  });
});

describe('the filter in the address', () => {
  it.each([
    ['', { text: '' }],
    ['?text=sign+in', { text: 'sign in' }],
    [
      '?maturity=production&promise=kept',
      { text: '', maturity: 'production', promise: 'kept' },
    ],
    ['?promise=none', { text: '', promise: 'none' }],
    ['?promise=forever&maturity=', { text: '' }],
  ])('%s says %j', (address, filter) => {
    expect(readFilter(new URLSearchParams(address))).toEqual(filter);
  });

  it('is written so that it is read the same, beside what else is there', () => {
    const filter = {
      text: 'a & b',
      maturity: 'beta',
      promise: 'at-risk',
    } as const;
    const written = writeFilter(new URLSearchParams('?other=1'), filter);
    expect(readFilter(new URLSearchParams(written.toString()))).toEqual(filter);
    expect(written.get('other')).toBe('1');
    expect(writeFilter(written, NO_FILTER).toString()).toBe('other=1');
  });
});
