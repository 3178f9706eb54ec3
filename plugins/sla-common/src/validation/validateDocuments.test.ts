import { stringify } from 'yaml';
import { problemsToText } from './problem';
import { locateProblems, validateDocuments } from './validateDocuments';
import { objective, slo } from './__testUtils__/documents';

describe('validateDocuments says where', () => {
  const text = [
    'kind: Component', // 1
    'metadata: { name: api }', // 2
    '---', // 3
    'apiVersion: openslo/v1', // 4
    'kind: SLO', // 5
    'metadata:', // 6
    '  name: api', // 7
    'spec:', // 8
    '  indicatorRef: x', // 9
    '  budgetingMethod: Occurrences', // 10
    '  timeWindow:', // 11
    '    - duration: 28d', // 12
    '      isRolling: true', // 13
    '  objectives:', // 14
    '    - displayName: fine', // 15
    '      target: 99.9', // 16
  ].join('\n');

  it('in YAML of several documents, and for a missing field where it belongs', () => {
    expect(validateDocuments(text, { file: 'slo.yaml' })).toEqual([
      {
        severity: 'error',
        file: 'slo.yaml',
        document: 1,
        entityRef: 'slo:default/api',
        line: 8,
        column: 1,
        field: 'spec.service',
        message: expect.stringContaining('must be given'),
      },
      {
        severity: 'error',
        file: 'slo.yaml',
        document: 1,
        entityRef: 'slo:default/api',
        line: 16,
        column: 7,
        field: 'spec.objectives[0].target',
        message: 'must be at least 0 and below 1, got 99.9',
      },
    ]);
  });

  it('in JSON, and in a sequence of documents', () => {
    const wrong = JSON.stringify([slo(), objective({ target: 2 })], null, 1);
    const line =
      wrong.split('\n').findIndex(l => l.includes('"target": 2')) + 1;
    expect(validateDocuments(wrong)).toMatchObject([
      { document: 1, line, field: 'spec.objectives[0].target' },
    ]);
  });

  it('behind an alias', () => {
    const aliased = `${text.replace(
      '- displayName',
      '- &one\n      displayName',
    )}\n    - *one`;
    expect(
      validateDocuments(aliased).find(
        p => p.field === 'spec.objectives[1].target',
      ),
    ).toMatchObject({ line: 17, column: 7 });
  });

  const rules = [
    '# two of them',
    '- title: Sundays',
    '  mode: remove',
    '  maintenance:',
    "    { start: '2026-01-04T02:00', zone: UTC, duration: 2h }",
    '- title: Mondays',
    '  mode: removed',
  ];
  it.each([
    [
      'a literal block, line by line',
      ['|', ...rules.map(line => `      ${line}`)].join('\n'),
      [12, 9],
    ],
    [
      'a literal block that begins with empty lines',
      ['|-', '', '', ...rules.map(line => `        ${line}`)].join('\n'),
      [14, 11],
    ],
    [
      'a text on one line, at the annotation',
      `'[{ title: x, maintenance: {} }, { title: y, mode: removed }]'`,
      [5, 5],
    ],
  ])('in the YAML of an annotation that is %s', (_, written, place) => {
    const annotated = stringify(slo()).replace(
      '  name: api',
      `  annotations:\n    stagecraft.dev/exclusions: ${written}\n  name: api`,
    );
    const problem = validateDocuments(annotated).find(
      ({ field }) =>
        field === "metadata.annotations['stagecraft.dev/exclusions'][1].mode",
    );
    expect(problem?.message).toContain('must be one of remove');
    expect([problem?.line, problem?.column]).toEqual(place);
  });

  it('in an annotation that is no YAML', () => {
    const annotated = slo(
      {},
      { annotations: { 'stagecraft.dev/exclusions': '- title: x\n  mode: [' } },
    );
    expect(validateDocuments(stringify(annotated))[0].message).toMatch(
      /^must be YAML text of a list of exclusions; line 2: /,
    );
  });

  it('for one entity of a file', () => {
    const both = `${text}\n---\n${stringify({
      ...slo({ service: 1 }),
      metadata: { name: 'b' },
    })}`;
    expect(locateProblems(both, 'slo:default/b')).toMatchObject([
      { document: 2, line: 23, field: 'spec.service' },
    ]);
  });

  it('as lines of text', () => {
    const lines = problemsToText(validateDocuments(text, { file: 'a.yaml' }));
    expect(lines.split('\n')[1]).toBe(
      'a.yaml:16:7: error: spec.objectives[0].target: must be at least 0 and below 1, got 99.9',
    );
  });
});
