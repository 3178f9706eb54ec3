import path from 'node:path';
import {
  SAMPLE_INCIDENTS,
  SCENARIOS,
  type ExampleObjective,
  generateSamples,
  incidentPeriod,
  readObjectives,
} from '.';

const DAY = 24 * 60 * 60 * 1000;
const EXAMPLES = path.resolve(__dirname, '../../../../examples');
const NOWS = ['2026-11-24T09:07:31Z', '2027-01-01T00:00:00Z'].map(Date.parse);

let objectives: ExampleObjective[];
beforeAll(async () => {
  objectives = await readObjectives(EXAMPLES);
});

const samplesOf = (objective: ExampleObjective, now: number) =>
  generateSamples(
    objective,
    SCENARIOS[objective.name],
    SAMPLE_INCIDENTS.filter(({ slos }) => slos.includes(objective.name)),
    now,
  );

/** Share of the budget that a 28-day window of these measurements has spent. */
function spentOf(objective: ExampleObjective, now: number) {
  const window = samplesOf(objective, now).filter(
    ({ minute }) => Date.parse(minute) > now - 28 * DAY,
  );
  const total = window.reduce((n, sample) => n + sample.total, 0);
  const bad = window.reduce((n, { good, total: all }) => n + all - good, 0);
  return bad / (total * (1 - objective.target));
}

describe('the scenarios', () => {
  it('name exactly the objectives of the examples', () => {
    expect(Object.keys(SCENARIOS).sort()).toEqual(
      objectives.map(({ name }) => name).sort(),
    );
    expect(objectives.length).toBeGreaterThanOrEqual(24);
  });

  it('let incidents hit objectives that exist', () => {
    const names = SAMPLE_INCIDENTS.flatMap(({ slos }) => slos);
    expect(names.filter(name => !(name in SCENARIOS))).toEqual([]);
  });

  it.each(NOWS)('come out as they are meant, at %d', now => {
    const states = { kept: 0, 'at-risk': 0, broken: 0 };
    for (const objective of objectives) {
      const spent = spentOf(objective, now);
      const wanted = SCENARIOS[objective.name].spent;
      expect([objective.name, Math.abs(spent - wanted) < 0.05]).toEqual([
        objective.name,
        true,
      ]);
      const atRisk = spent >= 0.75 ? 'at-risk' : 'kept';
      states[spent > 1 ? 'broken' : atRisk] += 1;
    }
    expect(states).toEqual({ kept: 26, 'at-risk': 4, broken: 2 });
  });
});

describe('generateSamples', () => {
  const [now] = NOWS;

  it('gives the same for the same moment', () => {
    const [objective] = objectives;
    expect(samplesOf(objective, now)).toEqual(samplesOf(objective, now));
  });

  it('holds counts that a backend takes', () => {
    for (const objective of objectives) {
      const wrong = samplesOf(objective, now).filter(
        ({ good, total, minute }) =>
          !Number.isSafeInteger(good) ||
          !Number.isSafeInteger(total) ||
          good < 0 ||
          good > total ||
          total < 1 ||
          total > 1_000_000_000 ||
          Date.parse(minute) > now ||
          !minute.endsWith(':00.000Z'),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('measures each of the last ninety days, once a minute at most', () => {
    for (const objective of objectives) {
      const minutes = samplesOf(objective, now).map(({ minute }) => minute);
      expect(new Set(minutes).size).toBe(minutes.length);
      const days = new Set(minutes.map(minute => minute.slice(0, 10)));
      expect(days.size).toBe(90);
    }
  });

  it('can be loaded in fifteen seconds: no more than 115,000 measurements', () => {
    const sizes = objectives.map(o => samplesOf(o, now).length);
    const sum = sizes.reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThan(90_000);
    expect(sum).toBeLessThan(115_000);
  });

  it('leaves out the nights of a gap and nothing else', () => {
    const byName = (name: string) => objectives.find(o => o.name === name)!;
    const full = samplesOf(byName('tracking-api-availability'), now);
    const gappy = samplesOf(byName('invoicing-correct'), now);
    const missing = full.length - gappy.length;
    // Every third night, four hours: by quarters of an hour, two-hourly before.
    expect(missing).toBeGreaterThan(9 * 16 + 19 * 2);
    expect(missing).toBeLessThan(11 * 16 + 22 * 2);
  });

  it('shows an incident as failures of its time', () => {
    const incident = SAMPLE_INCIDENTS[0];
    const { start, end } = incidentPeriod(incident, now);
    const objective = objectives.find(o => o.name === incident.slos[0])!;
    const rate = (inside: boolean) => {
      const some = samplesOf(objective, now).filter(({ minute }) => {
        const at = Date.parse(minute);
        return inside === (at > start && at <= end);
      });
      const total = some.reduce((n, sample) => n + sample.total, 0);
      return some.reduce((n, s) => n + s.total - s.good, 0) / total;
    };
    expect(rate(true)).toBeGreaterThan(20 * rate(false));
  });
});
