import type { FieldPath } from '@stagecraft/backstage-yaml-documents';
import type { DocumentProblem } from '../documentPlans';
import {
  findCircle,
  formatCircle,
  MOST_LINKS,
  type Dependency,
  type LinkType,
} from '../links';
import { nameOf, type NamedItem } from './KeptItem';
import type { ItemPlan } from './planItem';
import type { ReadItem, ReadRoadmap } from './readRoadmap';

/** The item that a link of a document leads to. */
export interface LinkTarget {
  /** Its key; for an item that the document makes, its id in the document. */
  ref: string;
  /** The id that documents are written with. */
  name: string;
}

/** The items that links may lead to, by every id that the document has for them. */
export type LinkTargets = ReadonlyMap<string, LinkTarget>;

/** A link that an item is to have. */
export interface PlannedLink extends LinkTarget {
  type: LinkType;
  /** Where it stands, from the item on. */
  path: FieldPath;
}

/** Links that items state of which the document says nothing, by the keys of both ends. */
export interface OutsideLinks {
  /** All that can be reached from what the document links to. */
  dependencies: Dependency[];
  /** That one of them relates to another item. */
  related: Dependency[];
}

/** The link types by the field that holds them. */
export const linkFields = {
  dependsOn: 'depends-on',
  relatesTo: 'relates-to',
} as const satisfies Record<string, LinkType>;

/** A field of a document that holds links. */
export type LinkField = keyof typeof linkFields;

/** The item that a name of the document stands for, among all that there are and that it makes. */
export function findTargets(
  document: ReadRoadmap,
  known: ReadonlyMap<string, NamedItem>,
): LinkTargets {
  const made = document.items.map(({ item }): [string, LinkTarget] => [
    item.id,
    { ref: item.id, name: item.id },
  ]);
  const kept = [...known].map(([id, item]): [string, LinkTarget] => [
    id,
    { ref: item.key, name: nameOf(item) },
  ]);
  return new Map([...made, ...kept]);
}

/** The links that a document wants of one item. */
export function planLinks(
  read: ReadItem,
  targets: LinkTargets,
): { links: PlannedLink[]; problems: DocumentProblem[] } {
  const own = targets.get(read.item.id)?.ref;
  const links: PlannedLink[] = [];
  const problems: DocumentProblem[] = [];
  for (const field of Object.keys(linkFields) as LinkField[]) {
    read.item[field].forEach((id, index) => {
      const path = [field, index];
      const target = targets.get(id);
      const message = refuse(id, target, { own, links });
      if (message) problems.push(read.problem(path, message));
      else if (target) links.push({ ...target, type: linkFields[field], path });
    });
  }
  return { links, problems };
}

function refuse(
  id: string,
  target: LinkTarget | undefined,
  { own, links }: { own?: string; links: PlannedLink[] },
): string | undefined {
  if (!target)
    return `must name an item of this document or of the portal, got ${id}`;
  if (target.ref === own) return `must name another item; ${id} is this one`;
  if (links.some(({ ref }) => ref === target.ref))
    return `must be linked once, got ${id} again`;
  if (links.length >= MOST_LINKS)
    return `must be one of at most ${MOST_LINKS} links of an item`;
  return undefined;
}

const refOf = ({ current, read }: ItemPlan) => current?.key ?? read.item.id;

/** What is wrong with the links of all items together, and with those of the items outside. */
export function findTangles(
  plans: ItemPlan[],
  outside: OutsideLinks,
): DocumentProblem[] {
  const planOf = new Map(plans.map(plan => [refOf(plan), plan]));
  const others = (links: Dependency[]) =>
    links.filter(([item]) => !planOf.has(item));
  return [
    ...findCircles(planOf, others(outside.dependencies)),
    ...findRepeated(planOf, others(outside.related)),
  ];
}

const statedBy = (plans: ReadonlyMap<string, ItemPlan>, type: LinkType) =>
  [...plans].flatMap(([item, plan]) =>
    plan.links
      .filter(link => link.type === type)
      .map(link => ({ item, plan, link })),
  );

/** One circle at a time: without it, there may be no other. */
function findCircles(
  plans: ReadonlyMap<string, ItemPlan>,
  outside: Dependency[],
): DocumentProblem[] {
  const stated = statedBy(plans, 'depends-on');
  const arrows = stated.map(({ item, link }): Dependency => [item, link.ref]);
  const circle = findCircle([...outside, ...arrows], plans.keys());
  if (!circle) return [];
  // What stands outside of the document makes no circle by itself.
  const closing = stated.find(({ item, link }) => {
    const index = circle.indexOf(item);
    return index >= 0 && circle[index + 1] === link.ref;
  });
  const message = `must make no circle, got ${formatCircle(circle)}`;
  return closing ? [closing.plan.read.problem(closing.link.path, message)] : [];
}

/** That two items have to do with each other is said by one of them. */
function findRepeated(
  plans: ReadonlyMap<string, ItemPlan>,
  outside: Dependency[],
): DocumentProblem[] {
  const said = new Set(outside.map(([item, other]) => `${item} ${other}`));
  return statedBy(plans, 'relates-to').flatMap(({ item, plan, link }) => {
    said.add(`${item} ${link.ref}`);
    if (!said.has(`${link.ref} ${item}`)) return [];
    const message = `must be said by one of the two; ${link.name} says it already`;
    return [plan.read.problem(link.path, message)];
  });
}
