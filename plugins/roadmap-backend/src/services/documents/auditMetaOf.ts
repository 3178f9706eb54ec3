import type { JsonObject } from '@backstage/types';
import type { DocumentPlan } from '@stagecraft/backstage-plugin-roadmap-common';

/** A summary may be long; the whole of it is in the item's own history. */
const LONGEST_VALUE = 200;

const shorten = (text: string) =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;

/** What a document did, item by item with before and after, for the audit log. */
export function auditMetaOf({ items }: DocumentPlan): JsonObject {
  const changed = items.filter(({ action }) => action !== 'unchanged');
  return {
    items: changed.map(({ key, id, action, fields, promises }) => ({
      key,
      id,
      action,
      fields: fields.map(({ field, before, after }) => ({
        field,
        before: shorten(before),
        after: shorten(after),
      })),
      promises: promises.map(({ revision, due, previousDue, confidence }) => ({
        revision,
        before: previousDue,
        after: due,
        confidence,
      })),
    })),
  };
}
