import {
  findCircle,
  formatCircle,
  type Dependency,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedItem } from '../database/ImportedItem';

type LinkedItem = Pick<ImportedItem, 'externalId' | 'dependsOn' | 'relatesTo'>;

const FIELDS = ['dependsOn', 'relatesTo'] as const;

/** What the links of an import could not have, each by its path. */
export function findImportedLinkProblems(items: LinkedItem[]): string[] {
  const known = new Set(items.map(({ externalId }) => externalId));
  const single = items.flatMap((item, i) =>
    findOwnProblems(item, known, `/body/items/${i}`),
  );
  return single.length > 0
    ? single
    : [...findRepeated(items), ...findCircles(items)];
}

function findOwnProblems(
  item: LinkedItem,
  known: Set<string>,
  path: string,
): string[] {
  const seen = new Set([item.externalId]);
  return FIELDS.flatMap(field =>
    (item[field] ?? []).flatMap((id, j) => {
      const at = `${path}/${field}/${j}`;
      if (!known.has(id))
        return [`${at}: no item of this import has the id '${id}'`];
      if (seen.has(id))
        return [
          `${at}: '${id}' is this item or linked already; link others, once`,
        ];
      seen.add(id);
      return [];
    }),
  );
}

function findRepeated(items: LinkedItem[]): string[] {
  const said = new Set<string>();
  return items.flatMap(({ externalId: from, relatesTo = [] }, i) =>
    relatesTo.flatMap((to, j) => {
      said.add(`${from} ${to}`);
      return said.has(`${to} ${from}`)
        ? [
            `/body/items/${i}/relatesTo/${j}: '${to}' says it already; say it once`,
          ]
        : [];
    }),
  );
}

function findCircles(items: LinkedItem[]): string[] {
  const arrows = items.flatMap(({ externalId, dependsOn = [] }) =>
    dependsOn.map((other): Dependency => [externalId, other]),
  );
  const circle = findCircle(
    arrows,
    items.map(({ externalId }) => externalId),
  );
  return circle
    ? [`/body/items: ${formatCircle(circle)} is a circle; take a link away`]
    : [];
}
