import {
  SAMPLE_OBJECTIVES,
  SAMPLE_ROADMAP,
  SAMPLE_VISION,
  generatePlan,
  servedObjectives,
} from '.';

const NOWS = [
  '2026-11-24T09:07:31Z',
  '2027-01-01T00:00:30Z',
  '2027-03-31T23:59:00Z',
  '2028-02-29T12:00:00Z',
].map(Date.parse);

describe.each(NOWS)('generatePlan at %d', now => {
  const plan = generatePlan(SAMPLE_VISION, SAMPLE_OBJECTIVES, now);
  const today = new Date(now).toISOString();

  it('tells nothing that has not happened yet', () => {
    expect(plan.vision.writtenAt <= today).toBe(true);
    for (const { writtenAt, metrics } of plan.objectives) {
      expect(writtenAt <= today).toBe(true);
      for (const { readOn } of metrics.flatMap(it => it.readings)) {
        expect(readOn <= today.slice(0, 10)).toBe(true);
      }
    }
  });

  it('has what was met, partly met and missed, and what nothing measures', () => {
    const verdicts = plan.objectives.flatMap(({ metrics }) =>
      metrics.map(({ baseline, target, checkOn, readings }) => {
        const last = readings.at(-1);
        if (!last || last.readOn < checkOn) return 'open';
        const share = (last.value - baseline) / (target - baseline);
        if (share >= 1) return 'met';
        return share <= 0 ? 'missed' : 'partly';
      }),
    );
    expect(verdicts.slice(0, 5)).toEqual([
      'met',
      'partly',
      'met',
      'partly',
      'missed',
    ]);
    expect(plan.objectives.filter(it => it.metrics.length === 0)).toHaveLength(
      1,
    );
  });

  it('names a goal that its direction leads to', () => {
    for (const metric of plan.objectives.flatMap(it => it.metrics)) {
      const { baseline, target, direction } = metric;
      expect(target > baseline ? 'up' : 'down').toBe(direction);
    }
  });
});

it('lets items of the sample roadmap serve it, each one objective', () => {
  const served = servedObjectives(SAMPLE_OBJECTIVES);
  const known = SAMPLE_ROADMAP.map(({ externalId }) => externalId);
  expect([...served.keys()].filter(id => !known.includes(id))).toEqual([]);
  const named = SAMPLE_OBJECTIVES.flatMap(({ serves }) => serves);
  expect(named).toHaveLength(served.size);
});
