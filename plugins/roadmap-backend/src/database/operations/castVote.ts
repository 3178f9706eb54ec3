import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import { parseItemKey } from '@stagecraft/backstage-plugin-roadmap-common';
import type { Votes } from '../RoadmapStore';
import { noSuchItem } from './readItem';

/** Items are counted from one. */
const NO_NUMBER = 0;

/** Who votes, and how many others do. */
interface Counted {
  voter_id: string | null;
  others: number;
}

/**
 * One vote of a person for an item, or the one that is there. One statement;
 * a second one where another made the same person known at the same moment.
 *
 * @throws NotFoundError where there is no such item
 */
export async function castVote(
  db: Knex,
  key: string,
  voter: string,
): Promise<Votes> {
  const number = parseItemKey(key) ?? NO_NUMBER;
  const { rows } = await db
    .raw<{ rows: Counted[] }>(
      `with item as (select id from items where number = :number),
       known as (select id from people where user_ref = :voter),
       made as (
         insert into people (id, user_ref) select :newId, :voter from item
         where not exists (select from known) on conflict (user_ref) do nothing returning id
       ),
       voter as (select id from known union all select id from made),
       given as (
         insert into votes (item_id, voter_id) select item.id, voter.id from item, voter
         on conflict (item_id, voter_id) do nothing
       )
     select voter.id as voter_id, (
       select count(*)::int from votes where item_id = item.id and voter_id <> voter.id
     ) as others from item left join voter on true`,
      { number, voter, newId: randomUUID() },
    )
    .options({ name: 'cast-vote' });
  if (rows.length === 0) throw noSuchItem(key);
  const [{ voter_id, others }] = rows;
  if (voter_id === null) return castVote(db, key, voter);
  return { votes: others + 1, votedByMe: true };
}

/**
 * Takes the vote of a person back, if there is one, and keeps what it was. One
 * statement.
 *
 * @throws NotFoundError where there is no such item
 */
export async function takeVoteBack(
  db: Knex,
  key: string,
  voter: string,
): Promise<Votes> {
  const number = parseItemKey(key) ?? NO_NUMBER;
  const { rows } = await db.raw<{ rows: { votes: number }[] }>(
    `with item as (select id from items where number = :number),
       taken as (
         delete from votes using item, people
         where votes.item_id = item.id and votes.voter_id = people.id and people.user_ref = :voter
         returning votes.item_id, votes.voter_id, votes.voted_at
       ),
       kept as (
         insert into withdrawn_votes (item_id, voter_id, voted_at)
         select item_id, voter_id, voted_at from taken
       )
     select (
       select count(*)::int from votes
       where votes.item_id = item.id and voter_id not in (select voter_id from taken)
     ) as votes from item`,
    { number, voter },
  );
  if (rows.length === 0) throw noSuchItem(key);
  return { votes: rows[0].votes, votedByMe: false };
}
