import { auditMetaOf } from './auditMetaOf';

it('tells what changed, before and after, without the whole of a long text', () => {
  const meta = auditMetaOf({
    basis: '',
    problems: [],
    items: [
      {
        id: 'labels',
        key: 'RM-1',
        title: 'Faster labels',
        state: 'committed',
        line: 4,
        action: 'change',
        fields: [{ field: 'summary', before: '', after: 'x'.repeat(500) }],
        promises: [{ revision: 1, due: '2026-12-15', confidence: 0.8 }],
      },
      {
        id: 'RM-2',
        key: 'RM-2',
        title: 'As it was',
        state: 'proposed',
        line: 9,
        action: 'unchanged',
        fields: [],
        promises: [],
      },
    ],
  });
  expect(meta).toEqual({
    items: [
      {
        id: 'labels',
        key: 'RM-1',
        action: 'change',
        fields: [
          { field: 'summary', before: '', after: `${'x'.repeat(200)}…` },
        ],
        promises: [
          {
            revision: 1,
            before: undefined,
            after: '2026-12-15',
            confidence: 0.8,
          },
        ],
      },
    ],
  });
});
