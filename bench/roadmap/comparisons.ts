import type { Knex } from 'knex';
import { atMost, sameValue, type Comparison } from '../pairs.ts';
import type { Served } from './server.ts';

/** How many votes one measurement gives, one after the other. */
const VOTES = 50;
const DAY_MS = 86_400_000;
const FIRST_PAGE = '/v1/items?sort=votes&limit=50';
const SCORECARD = '/v1/scorecard?from=2022-Q1&to=2026-Q4';

/** What the comparisons are made on. */
export interface Sides {
  db: Knex;
  /** On all items. */
  roadmap: Served;
  /** On a tenth of them. */
  small: Served;
  plain: Served;
  /** Votes whose handler inserts a row and does nothing else. */
  insert: Served;
  /** What somebody types as a wish. */
  text: string;
}

const parsed = (text: unknown) => JSON.parse(text as string);
const keysOf = (text: unknown) =>
  parsed(text).items.map((it: { key: string }) => it.key);
const numbersOf = (text: unknown) =>
  parsed(text).map((it: { number: number }) => `RM-${it.number}`);

/** All that is measured, in the order of the table. */
export function comparisons(sides: Sides): Comparison[] {
  const { roadmap, small } = sides;
  const past = new Date(Date.now() - 180 * DAY_MS).toISOString();
  return [
    {
      name: 'first 50 of 10,000 by votes ÷ raw SQL and Express',
      ...atMost(2),
      ours: () => roadmap.call(FIRST_PAGE),
      theirs: () => sides.plain.call('/by-votes'),
      same: (ours, theirs) => sameValue(keysOf(ours), numbersOf(theirs)),
    },
    {
      name: 'list at 10,000 items ÷ at 1,000',
      ...atMost(1.2),
      ours: () => roadmap.call('/v1/items'),
      theirs: () => small.call('/v1/items'),
      same: (ours, theirs) =>
        sameValue(keysOf(ours).length, keysOf(theirs).length),
    },
    {
      name: 'list of half a year ago ÷ current list',
      ...atMost(2),
      ours: () => roadmap.call(`/v1/items?asOf=${past}`),
      theirs: () => roadmap.call('/v1/items'),
      same: (ours, theirs) =>
        sameValue(keysOf(ours).length, keysOf(theirs).length),
    },
    votes(sides),
    similar(sides),
    scorecard(sides),
  ];
}

function votes({ db, roadmap, insert }: Sides): Comparison {
  const each = async (vote: (n: number) => Promise<string>) => {
    const answers: number[] = [];
    for (let n = 1; n <= VOTES; n += 1)
      answers.push(parsed(await vote(n)).votes);
    return answers.length;
  };
  return {
    name: `${VOTES} votes ÷ as many single rows inserted through the same stack`,
    ...atMost(1.3),
    prepare: async () => {
      await db('votes').where({ voter_id: 'p1' }).delete();
      await db('plain_votes').delete();
    },
    ours: () => each(n => roadmap.call(`/v1/items/RM-${n}/votes/me`, 'PUT')),
    theirs: () => each(n => insert.call(`/v1/items/RM-${n}/votes/me`, 'PUT')),
    same: sameValue,
  };
}

function similar({ roadmap, plain, text }: Sides): Comparison {
  const path = `/v1/requests/similar?text=${encodeURIComponent(text)}`;
  return {
    name: 'similar items among 10,000 ÷ full-text search alone',
    ...atMost(1.5),
    ours: () => roadmap.call(path),
    theirs: () => plain.call('/by-words'),
    // Letters count besides words, so the order may differ; the best may not.
    same: (ours, theirs) =>
      keysOf(ours).length === 5 && numbersOf(theirs).length === 5,
  };
}

interface Figure {
  period?: string;
  ownerRef?: string;
  first: { kept: number };
}

function scorecard({ roadmap, plain }: Sides): Comparison {
  const sum = (counts: number[]) => counts.reduce((all, it) => all + it, 0);
  const ofTeams = ({ figures }: { figures: Figure[] }) =>
    figures
      .filter(({ period, ownerRef }) => period && ownerRef)
      .map(({ first }) => first.kept);
  const ofRows = (rows: { kept: number }[]) => rows.map(({ kept }) => kept);
  return {
    name: 'scorecard of 20 quarters × 30 teams ÷ raw SQL',
    ...atMost(2),
    ours: () => roadmap.call(SCORECARD),
    theirs: () => plain.call('/kept'),
    same: (ours, theirs) =>
      sameValue(sum(ofTeams(parsed(ours))), sum(ofRows(parsed(theirs)))),
  };
}
