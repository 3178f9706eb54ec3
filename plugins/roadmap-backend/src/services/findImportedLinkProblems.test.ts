import { findImportedLinkProblems } from './findImportedLinkProblems';

describe('links of an import', () => {
  it.each<[string, Parameters<typeof findImportedLinkProblems>[0], string[]]>([
    [
      'to items that it brings',
      [
        { externalId: 'a', dependsOn: ['b'], relatesTo: ['c'] },
        { externalId: 'b' },
        { externalId: 'c' },
      ],
      [],
    ],
    [
      'to what it does not bring',
      [{ externalId: 'a', relatesTo: ['b'] }],
      [`/body/items/0/relatesTo/0: no item of this import has the id 'b'`],
    ],
    [
      'to itself, and twice',
      [
        { externalId: 'a', dependsOn: ['a', 'b'], relatesTo: ['b'] },
        { externalId: 'b' },
      ],
      [
        `/body/items/0/dependsOn/0: 'a' is this item or linked already; link others, once`,
        `/body/items/0/relatesTo/0: 'b' is this item or linked already; link others, once`,
      ],
    ],
    [
      'said by both',
      [
        { externalId: 'a', relatesTo: ['b'] },
        { externalId: 'b', relatesTo: ['a'] },
      ],
      [`/body/items/1/relatesTo/0: 'a' says it already; say it once`],
    ],
    [
      'in a circle',
      [
        { externalId: 'a', dependsOn: ['b'] },
        { externalId: 'b', dependsOn: ['a'] },
      ],
      ['/body/items: a → b → a is a circle; take a link away'],
    ],
  ])('are judged: %s', (_, items, problems) => {
    expect(findImportedLinkProblems(items)).toEqual(problems);
  });
});
