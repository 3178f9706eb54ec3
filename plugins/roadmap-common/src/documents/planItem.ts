import type { FieldPath } from '@stagecraft/backstage-yaml-documents';
import {
  DEFAULT_VISIBILITY,
  type CommitmentDraft,
  type ItemDraft,
  type ItemState,
} from '../api';
import type {
  DocumentProblem,
  FieldChange,
  PlannedItem,
  PlannedPromise,
} from '../documentPlans';
import { linkedNames, type KeptItem } from './KeptItem';
import { planCourse } from './planCourse';
import {
  linkFields,
  planLinks,
  type LinkField,
  type LinkTargets,
  type PlannedLink,
} from './planLinks';
import { planPromises } from './planPromises';
import type { ReadItem } from './readRoadmap';
import type { DocumentItem } from './RoadmapDocument';

/** One thing to be done to an item. */
export type PlannedStep =
  | { type: 'edit'; draft: ItemDraft; state: ItemState }
  | { type: 'promise'; draft: CommitmentDraft };

/** A ref that an item would have and does not have yet. */
export interface AddedRef {
  ref: string;
  path: FieldPath;
}

/** All that a document wants of one item. */
export interface ItemPlan {
  read: ReadItem;
  /** The item as it is; undefined for one that is to be made. */
  current?: KeptItem;
  planned: PlannedItem;
  draft: ItemDraft;
  /** All that it is to have in the end. */
  links: PlannedLink[];
  /** In the order in which they have to be done, after a new item is made as a proposal. */
  steps: PlannedStep[];
  addedRefs: AddedRef[];
  problems: DocumentProblem[];
}

/** Works out what would happen to one item; undefined `current` for one that is to be made. */
export function planItem(
  read: ReadItem,
  current: KeptItem | undefined,
  { today, targets }: { today: string; targets: LinkTargets },
): ItemPlan {
  const { item } = read;
  const draft = toDraft(item, current);
  const promises = planPromises(read, current?.commitments ?? [], today);
  const course = planCourse(item.state, promises.planned.length, current);
  const { links, problems } = planLinks(read, targets);
  const wanted = { draft, links, state: course.state };
  const fields = current ? compareFields(current, wanted) : [];
  const edits =
    course.editTo !== course.reached ||
    fields.some(({ field }) => field !== 'state');
  const edit: PlannedStep[] = edits
    ? [{ type: 'edit', draft, state: course.editTo }]
    : [];
  const refusals = promises.problems.length
    ? promises.problems
    : course.refusals.map(({ path, message }) => read.problem(path, message));
  const change = {
    state: course.state,
    fields,
    promises: promises.planned,
  };
  return {
    read,
    current,
    draft,
    links,
    planned: toPlanned(read, current, change),
    steps: course.promisesFirst
      ? [...promises.steps, ...edit]
      : [...edit, ...promises.steps],
    addedRefs: findAddedRefs(item, current),
    problems: [...problems, ...refusals],
  };
}

function toDraft(item: DocumentItem, current?: KeptItem): ItemDraft {
  const { title, summary, owner, category, entities } = item;
  const { objectiveKey } = current ?? {};
  const visibility =
    item.visibility ?? current?.visibility ?? DEFAULT_VISIBILITY;
  return {
    title,
    summary,
    ownerRef: owner,
    ...(category !== undefined && { category }),
    visibility,
    entities: entities.map(({ ref, role }) => ({ entityRef: ref, role })),
    // No part of a document, so no document takes it away.
    ...(objectiveKey && { objectiveKey }),
  };
}

function toPlanned(
  { item, line }: ReadItem,
  current: KeptItem | undefined,
  change: {
    fields: FieldChange[];
    promises: PlannedPromise[];
    state: ItemState;
  },
): PlannedItem {
  const differs = change.fields.length + change.promises.length > 0;
  const changed = differs ? 'change' : 'unchanged';
  return {
    id: item.id,
    ...(current && { key: current.key, version: current.version }),
    title: item.title,
    line,
    action: current ? changed : 'create',
    ...change,
  };
}

const entitiesText = (entities: ItemDraft['entities']) =>
  entities
    .map(({ entityRef, role }) => `${role} ${entityRef}`)
    .sort()
    .join(', ');

function compareFields(
  current: KeptItem,
  wanted: { draft: ItemDraft; links: PlannedLink[]; state: ItemState },
): FieldChange[] {
  const { draft, links, state } = wanted;
  const all: FieldChange[] = [
    { field: 'title', before: current.title, after: draft.title },
    { field: 'summary', before: current.summary, after: draft.summary },
    { field: 'owner', before: current.ownerRef, after: draft.ownerRef },
    {
      field: 'category',
      before: current.category ?? '',
      after: draft.category ?? '',
    },
    {
      field: 'visibility',
      before: current.visibility,
      after: draft.visibility ?? current.visibility,
    },
    { field: 'state', before: current.state, after: state },
    {
      field: 'entities',
      before: entitiesText(current.entities),
      after: entitiesText(draft.entities),
    },
    compareLinks('dependsOn', current, links),
    compareLinks('relatesTo', current, links),
  ];
  return all.filter(({ before, after }) => before !== after);
}

function compareLinks(
  field: LinkField,
  current: KeptItem,
  links: PlannedLink[],
): FieldChange {
  const type = linkFields[field];
  const text = (names: string[]) => names.sort().join(', ');
  const planned = links.filter(link => link.type === type);
  return {
    field,
    before: text(linkedNames(current, type)),
    after: text(planned.map(({ name }) => name)),
  };
}

/** What is linked already may have left the catalog since; that must not stop an edit. */
function findAddedRefs(item: DocumentItem, current?: KeptItem): AddedRef[] {
  const known = new Set([
    current?.ownerRef,
    ...(current?.entities ?? []).map(({ entityRef }) => entityRef),
  ]);
  const refs: AddedRef[] = [
    { ref: item.owner, path: ['owner'] },
    ...item.entities.map(({ ref }, index) => ({
      ref,
      path: ['entities', index, 'ref'],
    })),
  ];
  return refs.filter(({ ref }) => !known.has(ref));
}
