import fc, { type Arbitrary } from 'fast-check';
import { reasonCodes, visibilities } from '../../api';
import type { DocumentItem, DocumentPromise } from '../RoadmapDocument';

const HOSTILE = [
  '=1+1',
  '+49',
  '-x',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  '"',
  "'",
  '---',
  '- a: b',
  '# no comment',
  '!!js/function x',
  '*a &b',
  'true',
  'null',
  '2026-12-15',
  '0x1F',
  '1e3',
  'a,b;c\td',
  'one\r\ntwo\rthree\nfour',
  ' leading and trailing ',
  '  indented\nless\n\n\n',
  '\u202Eright to left',
  '\uFEFFmark',
  '\u0085\u2028\u2029',
  '\u0007\u001B[31m',
  '<script>alert(1)</script>',
  '__proto__',
  '\u{1F680}',
];

/** Text that PostgreSQL can keep, of some length in characters. */
function text(minLength: number, maxLength: number): Arbitrary<string> {
  const any = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map(it => it.replace(/\0|\p{Cs}/gu, ''));
  return fc
    .oneof(any, fc.constantFrom(...HOSTILE))
    .map(it => [...it].slice(0, maxLength).join(''))
    .filter(it => [...it].length >= minLength);
}

const words = (minLength: number, maxLength: number) =>
  text(minLength, maxLength).filter(it => /\S/.test(it));

const day = fc
  .integer({ min: 0, max: 365 * 3 })
  .map(days =>
    new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10),
  );

const confidence = fc.double({ min: 0, max: 1, noNaN: true }).map(it => it + 0);

const firstPromise: Arbitrary<DocumentPromise> = fc.record({
  due: day,
  confidence,
});

const nextPromise: Arbitrary<DocumentPromise> = fc.record({
  due: day,
  confidence,
  reasonCode: fc.constantFrom(...reasonCodes),
  reason: words(1, 2000),
});

const promises: Arbitrary<DocumentPromise[]> = fc.oneof(
  fc.constant<DocumentPromise[]>([]),
  fc
    .tuple(firstPromise, fc.array(nextPromise, { maxLength: 3 }))
    .map(([first, more]) => [first, ...more]),
);

const entities = fc
  .uniqueArray(fc.constantFrom('api', 'web', 'a.b-c_d'), { maxLength: 3 })
  .chain(names =>
    fc.tuple(
      ...names.map(name =>
        fc.record({
          ref: fc.constant(`component:default/${name}`),
          role: fc.constantFrom('affects' as const, 'delivers' as const),
        }),
      ),
    ),
  );

const id = fc
  .string({
    unit: fc.constantFrom(...'abzAZ09._:/#-'),
    minLength: 1,
    maxLength: 12,
  })
  .filter(it => !/^RM-\d+$/.test(it));

const ids = fc.array(id, { maxLength: 3 });

const item: Arbitrary<DocumentItem> = fc.record(
  {
    id,
    title: words(3, 140),
    summary: text(0, 20_000),
    owner: fc.constantFrom('group:default/labels', 'user:default/priya'),
    category: words(1, 60),
    visibility: fc.constantFrom(...visibilities),
    entities,
    dependsOn: ids,
    relatesTo: ids,
    promises,
  },
  {
    requiredKeys: [
      ...(['id', 'title', 'summary', 'owner', 'entities'] as const),
      ...(['dependsOn', 'relatesTo', 'promises'] as const),
    ],
  },
);

/** Items of a document, with texts that break what is not careful. */
export const documentItems: Arbitrary<DocumentItem[]> = fc.uniqueArray(item, {
  selector: it => it.id,
  maxLength: 5,
});
