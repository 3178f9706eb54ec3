import { z } from 'zod';
import { reasonCodes, visibilities, type ItemState } from '../api';
import { MOST_LINKS } from '../links';
import { isCalendarDate } from '../rules';

/** The version of the document that is read and written. */
export const DOCUMENT_API_VERSION = 'stagecraft.dev/v1alpha1';

/** The kind of the document. */
export const DOCUMENT_KIND = 'Roadmap';

/** Most items that one document may hold. */
export const MOST_DOCUMENT_ITEMS = 1000;

const states = [
  'proposed',
  'committed',
  'in-progress',
  'shipped',
  'validated',
  'withdrawn',
] as const satisfies readonly ItemState[];

/** Text of some length, counted as PostgreSQL does, that PostgreSQL can keep. */
function text(minLength: number, maxLength: number, kind = z.string()) {
  return kind
    .refine(value => !/\0|\p{Cs}/u.test(value), {
      error: 'must hold neither NUL nor half of a surrogate pair',
    })
    .refine(
      value => {
        const { length } = [...value];
        return length >= minLength && length <= maxLength;
      },
      {
        error: minLength
          ? `must be ${minLength} to ${maxLength} characters`
          : `must be at most ${maxLength} characters`,
      },
    )
    .meta({ ...(minLength && { minLength }), maxLength });
}

const matching = (pattern: RegExp, what: string) =>
  z
    .string()
    .max(200, 'must be at most 200 characters')
    .regex(pattern, {
      error: `must be ${what}`,
    });

const withWords = (minLength: number, maxLength: number) =>
  text(
    minLength,
    maxLength,
    z.string().regex(/\S/, 'must hold more than blanks'),
  );

const idSchema = matching(
  /^[A-Za-z0-9._:/#-]{1,200}$/,
  'up to 200 letters, digits or any of . _ : / # -',
);

const idsSchema = z
  .array(idSchema)
  .max(MOST_LINKS, `must be at most ${MOST_LINKS} links`)
  .default([]);

const entitySchema = z
  .strictObject({
    ref: matching(
      /^[a-z][a-z0-9]*:[a-z0-9._-]+\/[a-z0-9._-]+$/,
      'a full entity ref such as component:default/tracking-api',
    ),
    role: z
      .enum(['affects', 'delivers'])
      .default('affects')
      .describe('Whether the item changes the entity or brings it into being'),
  })
  .describe('A catalog entity that the item is about');

const promiseSchema = z
  .strictObject({
    due: z
      .string()
      .regex(/^[12]\d{3}-\d{2}-\d{2}$/, 'must be a date such as 2026-12-15')
      .refine(isCalendarDate, {
        error: 'must be a day that exists, such as 2026-12-15',
      })
      .meta({ format: 'date' }),
    confidence: z
      .number()
      .min(0, 'must be a number from 0 to 1')
      .max(1, 'must be a number from 0 to 1')
      .describe('Stated probability that the date is kept'),
    reasonCode: z
      .enum(reasonCodes)
      .optional()
      .describe('Needed from the second promise on'),
    reason: text(1, 2000)
      .optional()
      .describe('Why the promise is made again, in words'),
  })
  .describe('A promise; once made it stays as it is');

const itemSchema = z.strictObject({
  id: idSchema.describe(
    'Stable name of the item in documents; a key such as RM-12 names an item that the portal has',
  ),
  title: withWords(3, 140),
  summary: text(0, 20_000).default('').describe('Markdown'),
  owner: matching(
    /^(group|user):[a-z0-9._-]+\/[a-z0-9._-]+$/,
    'the full ref of a group or user, such as group:default/parcel-tracking',
  ),
  category: withWords(1, 60).optional(),
  visibility: z
    .enum(visibilities)
    .optional()
    .describe(
      'public: also for people outside; internal: for everybody inside; team: for its owners only. Left out: as it is, internal for a new item',
    ),
  state: z
    .enum(states)
    .optional()
    .describe('Left out: as it is, or follows from the promises'),
  entities: z
    .array(entitySchema)
    .max(50, 'must be at most 50 links')
    .default([]),
  dependsOn: idsSchema.describe(
    'Ids of what has to be done before, in this document or in the portal',
  ),
  relatesTo: idsSchema.describe(
    'Ids of what it has to do with; one of the two items says it',
  ),
  promises: z
    .array(promiseSchema)
    .max(50, 'must be at most 50 promises')
    .default([])
    .describe('Oldest first, with all that were made already'),
});

/** What a document says of one item: all of it, so that what is left out is empty. */
export type DocumentItem = z.output<typeof itemSchema>;

/** A promise as a document says it. */
export type DocumentPromise = z.output<typeof promiseSchema>;

const documentSchema = z
  .strictObject({
    apiVersion: z.literal(DOCUMENT_API_VERSION),
    kind: z.literal(DOCUMENT_KIND),
    items: z
      .array(itemSchema)
      .max(MOST_DOCUMENT_ITEMS, `must be at most ${MOST_DOCUMENT_ITEMS} items`),
  })
  .describe('A roadmap, or a part of one, as code');

/** The shapes by the field that holds them; every other check is made against these. */
export const schemas = {
  document: documentSchema,
  items: itemSchema,
  entities: entitySchema,
  promises: promiseSchema,
};
