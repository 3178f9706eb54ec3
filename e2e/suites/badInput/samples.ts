import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../../all.test.ts';
import { call, type Call } from '../../call.ts';
import { eventually } from '../../eventually.ts';
import type { Cast } from '../badInput.ts';

const PATH = '/api/sla/v1/samples';
const SOURCE = 'bad-input';
const OBJECTIVE = 'slo:default/bad-input-steady/default';
const MINUTE_MS = 60_000;

interface Sample {
  objective: string;
  minute: string;
  good: number;
  total: number;
}

/** A right sample, some minutes from now; negative ones are past. */
function sample(change: Partial<Sample> = {}, minutes = -2): Sample {
  const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const minute = new Date(now + minutes * MINUTE_MS).toISOString();
  return { objective: OBJECTIVE, minute, good: 9, total: 10, ...change };
}

const batch = (...samples: unknown[]) => ({
  body: { source: SOURCE, samples },
});

// Each with a right sample before it, which must not be stored either.
const BAD: [name: string, call: () => Call, status: number, names: RegExp][] = [
  [
    'good above total',
    () => batch(sample(), sample({ good: 11 }, -3)),
    400,
    /\/body\/samples\/1\/good/,
  ],
  [
    'the far future',
    () => batch(sample(), sample({}, 60)),
    400,
    /\/body\/samples\/1\/minute/,
  ],
  [
    'an objective that nobody wrote',
    () => batch(sample(), sample({ objective: 'slo:default/nobody/default' })),
    400,
    /\/body\/samples\/1\/objective/,
  ],
  [
    'words where counts were meant',
    () => batch(sample(), { ...sample({}, -3), good: '9' }),
    400,
    /\/body\/samples\/1\/good/,
  ],
  [
    'a field that nobody knows',
    () => batch(sample(), { ...sample({}, -3), bad: 1 }),
    400,
    /\/body\/samples\/1/,
  ],
  ['what is not JSON', () => ({ text: '{"source": "bad' }), 400, /JSON/i],
  [
    'JSON that calls itself text',
    () => ({
      text: JSON.stringify(batch(sample()).body),
      headers: { 'content-type': 'text/plain' },
    }),
    415,
    /application\/json/,
  ],
];

/** Measurements that cannot be: refused as a whole, and never counted twice. */
export const samples = (stage: Stage, cast: Cast) =>
  describe('in samples', () => {
    before(async () => {
      await eventually(() => stored(cast), 60_000);
    });
    after(async () => {
      const path = `/api/sla/v1/sources/${SOURCE}`;
      assert.equal((await cast.priya.call('DELETE', path)).status, 204);
      assert.deepEqual(await stored(cast), { good: 0, total: 0 });
    });

    for (const [name, bad, status, names] of BAD) {
      it(`refuses ${name} and stores nothing`, async () => {
        const earlier = await stored(cast);
        const answer = await cast.priya.call('POST', PATH, bad());
        assert.equal(answer.status, status, answer.text);
        assert.match(answer.json.error.message, names);
        assert.deepEqual(await stored(cast), earlier);
      });
    }

    it('counts the same batch once', async () => {
      const twice = batch(sample({}, -1), sample({}, -2));
      const first = await cast.priya.call('POST', PATH, twice);
      assert.deepEqual(first.json, { accepted: 2, ignored: 0 });
      assert.deepEqual(await stored(cast), { good: 18, total: 20 });
      const second = await cast.priya.call('POST', PATH, twice);
      assert.deepEqual(second.json, { accepted: 0, ignored: 2 });
      assert.deepEqual(await stored(cast), { good: 18, total: 20 });
    });

    it('asks a stranger to sign in and refuses a reader', async () => {
      const right = batch(sample({}, -4));
      const earlier = await stored(cast);
      const stranger = await call(stage.portal, 'POST', PATH, right);
      assert.equal(stranger.status, 401, stranger.text);
      const reader = await cast.rita.call('POST', PATH, right);
      assert.equal(reader.status, 403, reader.text);
      assert.deepEqual(await stored(cast), earlier);
    });
  });

/** What the portal holds for the objective. */
async function stored({ priya }: Cast) {
  const path = OBJECTIVE.replace('slo:', '');
  const { status, text, json } = await priya.call(
    'GET',
    `/api/sla/v1/objectives/${path}`,
  );
  assert.equal(status, 200, text);
  const days = json.days as Sample[];
  return {
    good: days.reduce((sum, day) => sum + day.good, 0),
    total: days.reduce((sum, day) => sum + day.total, 0),
  };
}
