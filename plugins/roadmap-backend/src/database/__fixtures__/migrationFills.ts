import type { Knex } from 'knex';

const at = '2026-01-10T09:00:00Z';

/** One item with a promise, an event and a vote, as the first migration has it. */
export async function fillRoadmap(db: Knex) {
  await db('people').insert({ id: 'p', user_ref: 'user:default/priya' });
  await db('items').insert({
    id: 'i',
    kind: 'initiative',
    title: 'Labels',
    summary: '',
    owner_ref: 'user:default/priya',
    state: 'committed',
    source: 'portal',
    created_at: at,
    updated_at: at,
  });
  await db('item_entities').insert({
    item_id: 'i',
    entity_ref: 'api:default/labels',
    role: 'affects',
  });
  await db('commitments').insert({
    item_id: 'i',
    revision: 1,
    period: '2026-Q1',
    due_on: '2026-03-31',
    confidence: 0.5,
    promised_by: 'p',
    effective_at: at,
  });
  await db('events').insert({
    item_id: 'i',
    effective_at: at,
    actor_id: 'p',
    type: 'created',
  });
  await db('votes').insert({ item_id: 'i', voter_id: 'p' });
}

async function fillDelivery(db: Knex) {
  await db('events').insert({
    item_id: 'i',
    effective_at: at,
    actor_id: 'p',
    type: 'state-changed',
    after: JSON.stringify({ state: 'shipped' }),
  });
  expect(
    await db('events').whereNotNull('to_state').select('to_state'),
  ).toEqual([{ to_state: 'shipped' }]);
}

async function fillComments(db: Knex) {
  await db('comments').insert([
    { id: 'c', item_id: 'i', author_id: 'p', body: 'Yes' },
    { id: 'd', item_id: 'i', author_id: 'p', body: '', deleted_at: at },
  ]);
}

async function fillFollowers(db: Knex) {
  await db('follows').insert({
    item_id: 'i',
    person_id: 'p',
    following: false,
  });
  const [{ seq }] = await db('events').select('seq');
  await db('news').insert([
    { item_id: 'i', topic: 'state', event_seq: seq },
    { item_id: 'i', topic: 'comment', comment_id: 'c' },
  ]);
}

async function fillKinds(db: Knex) {
  await db('items').insert({
    id: 'debt',
    kind: 'debt',
    title: 'Two ways of reading events',
    summary: '',
    owner_ref: 'user:default/priya',
    state: 'paying',
    attributes: { principalHours: 4, interestHoursPerWeek: 1 },
    source: 'portal',
    created_at: at,
    updated_at: at,
  });
  for (const wrong of [{ kind: 'No' }, { state: '' }, { attributes: '[]' }]) {
    await expect(db('items').update(wrong)).rejects.toThrow('_check');
  }
}

async function fillWords(db: Knex) {
  const english = await db('items').whereRaw(
    `words @@ plainto_tsquery('english', 'event')`,
  );
  expect(english).toMatchObject([{ id: 'debt' }]);
}

async function fillObjectives(db: Knex) {
  const written = { written_by: 'p', effective_at: at };
  await db('objectives').insert({ id: 'o', source: 'portal', created_at: at });
  await db('objective_revisions').insert({
    ...written,
    objective_id: 'o',
    revision: 1,
    period: '2026-Q1',
    title: 'Labels sell',
    summary: '',
    owner_ref: 'user:default/priya',
  });
  await db('items').update({ objective_number: 1 });
  await db('metrics').insert([
    { id: 'm', objective_id: 'o', created_at: at },
    { id: 'n', item_id: 'i', created_at: at },
  ]);
  await db('metric_revisions').insert({
    ...written,
    metric_id: 'm',
    revision: 1,
    name: 'Sold',
    unit: 'labels',
    direction: 'up',
    baseline: 0,
    target: 100,
    check_on: '2026-03-31',
    source_type: 'hand',
  });
  await db('metric_readings').insert([
    {
      metric_id: 'm',
      read_on: at,
      value: 7,
      read_by: 'p',
      source_type: 'hand',
    },
    { metric_id: 'm', read_on: at, value: 8, source_type: 'sla' },
  ]);
}

async function fillAnotherPromise(db: Knex) {
  const dates = () =>
    db('items').select('id', db.raw('due_on::text as due_on'));
  const undated = { id: 'debt', due_on: null };
  expect(await dates()).toEqual(
    expect.arrayContaining([{ id: 'i', due_on: '2026-03-31' }, undated]),
  );
  await db('commitments').insert({
    item_id: 'i',
    revision: 2,
    period: '2026-Q2',
    due_on: '2026-06-30',
    confidence: 0.5,
    promised_by: 'p',
    effective_at: at,
    reason_code: 'estimate',
    reason: 'More work',
  });
  expect(await dates()).toEqual(
    expect.arrayContaining([{ id: 'i', due_on: '2026-06-30' }, undated]),
  );
}

async function fillLinks(db: Knex) {
  const link = { from_item_id: 'i', to_item_id: 'debt', type: 'depends-on' };
  await db('item_links').insert(link);
  for (const wrong of [
    { ...link, type: 'relates-to' },
    { ...link, from_item_id: 'debt', type: 'blocks' },
    { ...link, to_item_id: 'i' },
    { ...link, from_item_id: 'debt', to_item_id: 'nothing' },
  ]) {
    await expect(db('item_links').insert(wrong)).rejects.toThrow(
      /item_links_(pkey|type_check|other_check|to_item_id_foreign)/,
    );
  }
}

async function fillGaps(db: Knex) {
  const gap = { metric_id: 'm', revision: 1, kind: 'error', asked_at: at };
  await db('metric_gaps').insert({ ...gap, message: 'It is away' });
  for (const wrong of [{ kind: 'hand' }, { message: '' }]) {
    await expect(db('metric_gaps').update(wrong)).rejects.toThrow('_check');
  }
}

async function fillVisibility(db: Knex) {
  const items = () => db('items').where({ id: 'i' });
  expect(await items().pluck('visibility')).toEqual(['internal']);
  await expect(items().update({ visibility: 'secret' })).rejects.toThrow(
    'items_visibility_check',
  );
  await items().update({ visibility: 'public' });
}

/** What is written into the tables after each migration. */
export const fills: Record<string, (db: Knex) => Promise<void>> = {
  '20261124090000_create_roadmap.js': fillRoadmap,
  '20261126083000_create_comments.js': fillComments,
  '20261126090000_find_deliveries.js': fillDelivery,
  '20261126091500_create_followers.js': fillFollowers,
  '20261126100000_keep_withdrawn_votes.js': async db => {
    await db('withdrawn_votes').insert({
      item_id: 'i',
      voter_id: 'p',
      voted_at: at,
    });
  },
  '20261126120000_hold_kinds.js': fillKinds,
  '20261126121500_find_similar.js': fillWords,
  '20261126123000_create_objectives.js': fillObjectives,
  '20261126124000_create_vision.js': async db => {
    await db('vision_versions').insert({
      version: 1,
      markdown: 'Nobody waits',
      source: 'portal',
      written_by: 'p',
      effective_at: at,
    });
  },
  '20261126130000_name_items_in_documents.js': async db => {
    await db('items').where({ id: 'i' }).update({ external_id: 'labels' });
  },
  '20261126133000_keep_due_dates.js': fillAnotherPromise,
  '20261126140000_read_metrics.js': fillGaps,
  '20261126141000_link_items.js': fillLinks,
  '20261126142000_limit_who_sees_items.js': fillVisibility,
  '20261126150000_read_the_past.js': async db => {
    await db('items').where({ id: 'i' }).update({ updated_at: at });
  },
};
