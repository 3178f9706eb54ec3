import type {
  DocumentField,
  DocumentPlan,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Each field as the page names it. */
export const fieldWords: Record<DocumentField, string> = {
  title: 'Title',
  summary: 'Summary',
  owner: 'Owner',
  category: 'Category',
  visibility: 'Visible to',
  state: 'State',
  entities: 'Linked entities',
  dependsOn: 'Depends on',
  relatesTo: 'Related to',
};

/** How many items a document would change. */
export function countChanges({ items }: DocumentPlan): number {
  return items.filter(({ action }) => action !== 'unchanged').length;
}

/** What a document would do, in one line. */
export function describeCounts({ items }: DocumentPlan): string {
  const count = (wanted: string) =>
    items.filter(({ action }) => action === wanted).length;
  const withdrawn = items.filter(({ fields }) =>
    fields.some(it => it.field === 'state' && it.after === 'withdrawn'),
  ).length;
  const parts = [
    [count('create'), 'new'],
    [count('change'), 'changed'],
    [withdrawn, 'of them withdrawn'],
    [count('unchanged'), 'as they are'],
  ] as const;
  const told = parts.filter(([number]) => number > 0);
  return told.length > 0
    ? told.map(([number, what]) => `${number} ${what}`).join(', ')
    : 'no items';
}
