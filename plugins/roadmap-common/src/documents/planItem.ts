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
import type { KeptItem } from './KeptItem';
import { planCourse } from './planCourse';
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
  /** In the order in which they have to be done, after a new item is made as a proposal. */
  steps: PlannedStep[];
  addedRefs: AddedRef[];
  problems: DocumentProblem[];
}

/** Works out what would happen to one item; undefined `current` for one that is to be made. */
export function planItem(
  read: ReadItem,
  current: KeptItem | undefined,
  today: string,
): ItemPlan {
  const { item } = read;
  const draft = toDraft(item, current);
  const promises = planPromises(read, current?.commitments ?? [], today);
  const course = planCourse(item.state, promises.planned.length, current);
  const fields = current ? compareFields(current, draft, course.state) : [];
  const edits =
    course.editTo !== course.reached ||
    fields.some(({ field }) => field !== 'state');
  const edit: PlannedStep[] = edits
    ? [{ type: 'edit', draft, state: course.editTo }]
    : [];
  const change = {
    state: course.state,
    fields,
    promises: promises.planned,
  };
  return {
    read,
    current,
    draft,
    planned: toPlanned(read, current, change),
    steps: course.promisesFirst
      ? [...promises.steps, ...edit]
      : [...edit, ...promises.steps],
    addedRefs: findAddedRefs(item, current),
    problems: promises.problems.length
      ? promises.problems
      : course.refusals.map(({ path, message }) => read.problem(path, message)),
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
  draft: ItemDraft,
  state: ItemState,
): FieldChange[] {
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
  ];
  return all.filter(({ before, after }) => before !== after);
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
