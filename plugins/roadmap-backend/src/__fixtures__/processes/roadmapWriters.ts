import {
  Writers,
  type Attempt,
  type Replica,
} from '@stagecraft/backstage-backend-http/testUtils';
import { setTimeout as pause } from 'node:timers/promises';

type Send = Replica['send'];

/**
 * How often something must be in the database: `once` what was accepted,
 * `never` what was refused as wrong or stale, or taken back, and `perhaps`,
 * once or never, what nobody answered.
 */
export type Fate = 'once' | 'never' | 'perhaps';

/** Fates by what was written, for each kind of thing that is written. */
export class Fates {
  readonly votes = new Map<string, Fate>();
  readonly comments = new Map<string, Fate>();
  readonly edits = new Map<string, Fate>();
  readonly promises = new Map<string, Fate>();
}

/** The items that are written about, each in one way. */
const KEYS = {
  voted: 'RM-1',
  commented: 'RM-2',
  edited: 'RM-3',
  promised: 'RM-4',
};

const item = {
  title: 'Tracking without delay',
  summary: '',
  ownerRef: 'group:default/parcel-tracking',
  entities: [],
};
const PROMISES = [
  { period: '2098-Q4', dueOn: '2098-12-15' },
  { period: '2099-Q1', dueOn: '2099-02-15' },
];
const PLANNER = { 'x-user': 'user:default/planner' };
const RETRY_MS = 50;
/** News of one item are told one after the other, so they may not come faster than that. */
const NEWS_PAUSE_MS = 20;

function fateOf(answer: Response | undefined): Fate {
  if (answer?.ok) return 'once';
  // A commit may have gone through whose answer was lost on its way.
  return answer && answer.status < 500 ? 'never' : 'perhaps';
}

/** Makes the items that are written about. */
export async function makeItems(send: Send): Promise<void> {
  for (const key of Object.values(KEYS)) {
    await send('POST', '/v1/items', item, PLANNER);
    if (key !== KEYS.promised) continue;
    const first = { ...PROMISES[1], confidence: 0.8 };
    await send('POST', `/v1/items/${key}/commitments`, first, {
      ...PLANNER,
      'if-match': '"1"',
    });
  }
}

/**
 * Each time another person votes for the item, twice at the same moment and
 * until both are accepted; every third one takes the vote back again.
 */
function voting(send: Send, votes: Fates['votes']) {
  let people = 0;
  return async (attempt: Attempt) => {
    people += 1;
    const takesBack = people % 3 === 0;
    const user = `user:default/person-${people}`;
    const until = async (method: string) => {
      const path = `/v1/items/${KEYS.voted}/votes/me`;
      const call = () => send(method, path, undefined, { 'x-user': user });
      while (!(await attempt(call))?.ok);
    };
    await Promise.all([until('PUT'), until('PUT')]);
    if (takesBack) await until('DELETE');
    votes.set(user, takesBack ? 'never' : 'once');
  };
}

function commenting(send: Send, comments: Fates['comments']) {
  let nth = 0;
  return async (attempt: Attempt) => {
    nth += 1;
    const body = `Comment ${nth}`;
    const path = `/v1/items/${KEYS.commented}/comments`;
    const call = () => send('POST', path, { body }, PLANNER);
    comments.set(body, fateOf(await attempt(call)));
    await pause(NEWS_PAUSE_MS);
  };
}

/** The version and the words of an item, undefined while nobody answers. */
async function read(send: Send, key: string) {
  const answer = await send('GET', `/v1/items/${key}`, undefined, PLANNER)
    .then(async it => (it.ok ? await it.json() : undefined))
    .catch(() => undefined);
  if (!answer) await pause(RETRY_MS);
  return answer;
}

/** Reads the item and gives it another title, on the version that was read. */
function editing(send: Send, edits: Fates['edits']) {
  let nth = 0;
  return async (attempt: Attempt) => {
    const current = await read(send, KEYS.edited);
    if (!current) return;
    nth += 1;
    const title = `Edit ${nth}`;
    const headers = { ...PLANNER, 'if-match': `"${current.version}"` };
    const body = { ...item, state: current.state, title };
    const call = () => send('PUT', `/v1/items/${KEYS.edited}`, body, headers);
    edits.set(title, fateOf(await attempt(call)));
  };
}

/** Reads the item and promises another date, on the version that was read. */
function promising(send: Send, promises: Fates['promises']) {
  let nth = 0;
  return async (attempt: Attempt) => {
    const current = await read(send, KEYS.promised);
    if (!current) return;
    nth += 1;
    const reason = `Promise ${nth}`;
    const body = {
      ...PROMISES[current.commitment.revision % 2],
      confidence: 0.8,
      reasonCode: 'dependency',
      reason,
    };
    const path = `/v1/items/${KEYS.promised}/commitments`;
    const headers = { ...PLANNER, 'if-match': `"${current.version}"` };
    const call = () => send('POST', path, body, headers);
    promises.set(reason, fateOf(await attempt(call)));
    await pause(NEWS_PAUSE_MS);
  };
}

/** Two clients of each kind, which all write about the same items, and what must come of it. */
export function roadmapWriters(send: Send): { writers: Writers; fates: Fates } {
  const fates = new Fates();
  const work = [
    voting(send, fates.votes),
    commenting(send, fates.comments),
    editing(send, fates.edits),
    promising(send, fates.promises),
  ];
  return { writers: new Writers([...work, ...work]), fates };
}
