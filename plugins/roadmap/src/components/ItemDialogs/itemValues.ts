import { parseEntityRef } from '@backstage/catalog-model';
import {
  DEFAULT_VISIBILITY,
  type ItemDraft,
  type ItemLink,
  type LinkedEntity,
  type LinkType,
  type RoadmapItemDetails,
  type Visibility,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { EntityOption } from '../EntityPicker';
import { toItemOption, type ItemOption } from '../ItemPicker';

/** What the form for an item holds. */
export interface ItemValues {
  title: string;
  summary: string;
  owner: EntityOption | null;
  category: string;
  /** Key of the objective that it serves; empty for none. */
  objectiveKey: string;
  visibility: Visibility;
  entities: EntityOption[];
  dependsOn: ItemOption[];
  /** What the item itself relates to; that others relate to it is said with them. */
  relatesTo: ItemOption[];
}

/** A ref that is chosen already, before the catalog was asked for its title. */
export function optionOf(entityRef: string): EntityOption {
  const { kind, name } = parseEntityRef(entityRef);
  return { id: entityRef, label: name, description: kind };
}

/** An empty form, or one about some entity. */
export function emptyValues(entityRef?: string): ItemValues {
  const entities = entityRef ? [optionOf(entityRef)] : [];
  return {
    title: '',
    summary: '',
    owner: null,
    category: '',
    objectiveKey: '',
    visibility: DEFAULT_VISIBILITY,
    entities,
    dependsOn: [],
    relatesTo: [],
  };
}

/**
 * What an item states in one way, with the titles that its other ends have; of
 * one that the reader may not see the key alone, so that saving keeps it.
 */
function linkOptions(item: RoadmapItemDetails, type: LinkType): ItemOption[] {
  const { dependsOn, relatesTo } = item.linkedItems;
  const known = new Map(
    [...dependsOn, ...relatesTo].map(it => [it.key, toItemOption(it)]),
  );
  return item.links
    .filter(link => link.type === type)
    .map(({ key }) => known.get(key) ?? { id: key, label: key });
}

/** The form of an item that exists. */
export function valuesOf(item: RoadmapItemDetails): ItemValues {
  return {
    title: item.title,
    summary: item.summary,
    owner: optionOf(item.ownerRef),
    category: item.category ?? '',
    objectiveKey: item.objectiveKey ?? '',
    visibility: item.visibility,
    entities: item.entities.map(({ entityRef }) => optionOf(entityRef)),
    dependsOn: linkOptions(item, 'depends-on'),
    relatesTo: linkOptions(item, 'relates-to'),
  };
}

/** True when the form says all that is needed. */
export function isComplete(values: ItemValues): boolean {
  return values.title.trim().length >= 3 && values.owner !== null;
}

const toLinks = (type: LinkType, options: ItemOption[]) =>
  options.map(({ id }): ItemLink => ({ type, key: id }));

/** What is sent; entities that were linked keep their role. */
export function toDraft(
  values: ItemValues,
  existing: LinkedEntity[] = [],
): ItemDraft & { links: ItemLink[] } {
  const roleOf = new Map(
    existing.map(({ entityRef, role }) => [entityRef, role]),
  );
  const category = values.category.trim();
  return {
    title: values.title.trim(),
    summary: values.summary,
    ownerRef: values.owner?.id ?? '',
    ...(category && { category }),
    ...(values.objectiveKey && { objectiveKey: values.objectiveKey }),
    visibility: values.visibility,
    entities: values.entities.map(({ id }) => ({
      entityRef: id,
      role: roleOf.get(id) ?? 'affects',
    })),
    links: [
      ...toLinks('depends-on', values.dependsOn),
      ...toLinks('relates-to', values.relatesTo),
    ],
  };
}
