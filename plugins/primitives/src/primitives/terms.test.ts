import { Entity } from '@backstage/catalog-model';
import { formatAmount, Price, readCost } from './cost';
import { primitiveTerms } from './primitiveTerms';
import { daysUntil, readDay, retirementStage } from './retirement';
import { Adopter, teamsOf } from './teams';

// eslint-disable-next-line no-script-url
const SCRIPT = 'javascript:alert(1)';
const NOW = new Date('2026-11-26T12:00:00Z');

describe('readCost', () => {
  it.each<[string | undefined, Price[] | undefined]>([
    [undefined, undefined],
    ['free', []],
    [
      '40 EUR per service and month',
      [{ amount: 40, currency: 'EUR', per: 'service and month' }],
    ],
    [
      ' 0.02 USD  per million spans ; 12.5 CHF per seat ',
      [
        { amount: 0.02, currency: 'USD', per: 'million spans' },
        { amount: 12.5, currency: 'CHF', per: 'seat' },
      ],
    ],
    ['0 EUR per service', [{ amount: 0, currency: 'EUR', per: 'service' }]],
  ])('reads %j', (written, prices) => {
    expect(readCost(written)).toEqual(prices && { cost: { prices } });
  });

  it.each([
    ['40 EUR', '“40 EUR” is no price'],
    ['40 euro per month', '“40 euro per month” is no price'],
    ['-1 EUR per month', 'is no price'],
    ['1e9 EUR per month', 'is no price'],
    ['NaN EUR per month', 'is no price'],
    ['40 EUR per ', 'is no price'],
    ['40 EUR per month;', '“” is no price'],
    ['', '“” is no price'],
    ['Free!', 'write one such as “40 EUR per service and month”, or “free”'],
  ])('refuses %j, and says what would be right', (written, problem) => {
    expect(readCost(written)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });
});

it.each<[number, string, string]>([
  [40, 'EUR', '€40'],
  [0, 'EUR', '€0'],
  [12.5, 'EUR', '€12.50'],
  [0.000002, 'USD', 'US$0.000002'],
  [1234567, 'EUR', '€1,234,567'],
])('shows %d %s as %s', (amount, currency, text) => {
  expect(formatAmount({ amount, currency, per: 'month' })).toBe(text);
});

describe('retirementStage', () => {
  it.each<[object, string | undefined]>([
    [{}, undefined],
    [{ maturity: 'production' }, undefined],
    [{ maturity: 'deprecated' }, 'deprecated'],
    [{ maturity: 'production', deprecatedOn: '2026-11-27' }, 'announced'],
    [{ maturity: 'production', deprecatedOn: '2026-11-26' }, 'deprecated'],
    [{ maturity: 'deprecated', deprecatedOn: '2027-01-01' }, 'deprecated'],
    [{ sunsetOn: '2027-06-30' }, 'announced'],
    [{ deprecatedOn: '2026-01-01', sunsetOn: '2026-11-27' }, 'deprecated'],
    [{ deprecatedOn: '2026-01-01', sunsetOn: '2026-11-26' }, 'retired'],
    [{ maturity: 'production', sunsetOn: '2020-01-01' }, 'retired'],
  ])('of %j on 26 Nov 2026 is %s', (terms, stage) => {
    expect(retirementStage(terms, NOW)).toBe(stage);
  });
});

it.each([
  ['2026-11-26', 0],
  ['2026-11-27', 1],
  ['2027-06-30', 216],
  ['2026-11-25', -1],
])('counts whole days until %s: %d', (day, days) => {
  expect(daysUntil(day, NOW)).toBe(days);
});

it.each([
  ['2026-02-28', { day: '2026-02-28' }],
  [undefined, undefined],
  [
    '2026-02-30',
    { problem: expect.stringContaining('“2026-02-30” is no day') },
  ],
  ['30.6.2027', { problem: expect.stringContaining('write one such as') }],
  ['2026-02-28T00:00Z', { problem: expect.anything() }],
  ['', { problem: expect.anything() }],
])('reads the day %j', (written, expected) => {
  expect(readDay(written)).toEqual(expected);
});

describe('primitiveTerms', () => {
  const entity = (annotations: Record<string, string>): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'scripts',
      annotations,
      links: [
        { url: 'https://chat.example/help', title: 'Ask', type: 'support' },
        { url: 'https://chat.example/b', type: 'support' },
        { url: SCRIPT, type: 'support' },
        { url: 'https://elsewhere.example', title: 'Other' },
      ],
    },
  });

  it('reads channels, snippet, dates and the way off', () => {
    const annotations = {
      'backstage.io/techdocs-ref': 'dir:.',
      'stagecraft.dev/snippet': 'npm install jose\n',
      'stagecraft.dev/cost': 'free',
      'stagecraft.dev/deprecation-date': '2026-09-01',
      'stagecraft.dev/sunset-date': '2027-06-30',
      'stagecraft.dev/replaced-by': 'component:data-pipelines',
      'stagecraft.dev/migration-guide': '/move',
    };
    expect(primitiveTerms(entity(annotations))).toEqual({
      maturity: undefined,
      cost: { prices: [] },
      snippet: 'npm install jose',
      channels: [
        { title: 'Ask', url: 'https://chat.example/help' },
        { title: 'https://chat.example/b', url: 'https://chat.example/b' },
      ],
      deprecatedOn: '2026-09-01',
      sunsetOn: '2027-06-30',
      replacedBy: 'component:data-pipelines',
      migrationGuideHref: '/docs/default/component/scripts/move',
      problems: [],
    });
  });

  it('invents nothing where nothing is written', () => {
    expect(primitiveTerms(entity({}))).toMatchObject({
      cost: undefined,
      snippet: undefined,
      deprecatedOn: undefined,
      migrationGuideHref: undefined,
      problems: [],
    });
  });

  it('names what it cannot read, and uses none of it', () => {
    const terms = primitiveTerms(
      entity({
        'stagecraft.dev/cost': 'much',
        'stagecraft.dev/sunset-date': 'soon',
      }),
    );
    expect(terms).toMatchObject({ cost: undefined, sunsetOn: undefined });
    expect(terms.problems).toEqual([
      expect.stringMatching(/^stagecraft\.dev\/cost: “much” is no price: /),
      expect.stringMatching(
        /^stagecraft\.dev\/sunset-date: “soon” is no day: /,
      ),
    ]);
  });

  it.each([
    ['https://wiki.example/move', 'https://wiki.example/move'],
    // There are no documents whose page it could be.
    ['move', undefined],
    [SCRIPT, undefined],
  ])('leads from the guide %s to %s', (guide, href) => {
    const terms = primitiveTerms(
      entity({ 'stagecraft.dev/migration-guide': guide }),
    );
    expect(terms.migrationGuideHref).toBe(href);
  });
});

it('groups adopters by owner, the owner of most first and nobody last', () => {
  const adopter = (title: string, ownerRef?: string): Adopter => ({
    entityRef: `component:default/${title}`,
    title,
    ownerRef,
  });
  const teams = teamsOf([
    adopter('z', 'group:default/a'),
    adopter('lost'),
    adopter('lost-too'),
    adopter('y', 'group:default/b'),
    adopter('x', 'group:default/b'),
    adopter('w', 'group:default/c'),
  ]);
  expect(
    teams.map(team => [team.ownerRef, team.adopters.map(it => it.title)]),
  ).toEqual([
    ['group:default/b', ['x', 'y']],
    ['group:default/a', ['z']],
    ['group:default/c', ['w']],
    [undefined, ['lost', 'lost-too']],
  ]);
  expect(teamsOf([])).toEqual([]);
});
