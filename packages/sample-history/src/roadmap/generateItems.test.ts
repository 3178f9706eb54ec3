import { SAMPLE_ROADMAP, generateItems } from '.';

const NOWS = [
  '2026-11-24T09:07:31Z',
  '2027-01-01T00:00:30Z',
  '2027-03-31T23:59:00Z',
  '2028-02-29T12:00:00Z',
].map(Date.parse);

const quarter = (date: string) =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

describe.each(NOWS)('generateItems at %d', now => {
  const items = generateItems(SAMPLE_ROADMAP, now);
  const today = new Date(now).toISOString();

  it('has something in every lane', () => {
    const lane = (item: (typeof items)[number]) => {
      if (item.state === 'shipped' || item.state === 'validated') {
        return 'delivered';
      }
      const due = item.commitments.at(-1)?.dueOn;
      const soon = due && quarter(due) <= quarter(today);
      const next = new Date(now + 92 * 24 * 60 * 60 * 1000).toISOString();
      const isNext = due && quarter(due) <= quarter(next);
      return (soon && 'now') || (isNext && 'next') || 'later';
    };
    const lanes = items
      .filter(it => !it.kind && it.state !== 'withdrawn')
      .map(lane);
    const count = (name: string) => lanes.filter(l => l === name).length;
    expect(items.length).toBeGreaterThanOrEqual(14);
    expect(count('delivered')).toBe(12);
    expect(count('now')).toBe(5);
    expect(count('next')).toBeGreaterThanOrEqual(4);
    expect(count('later')).toBeGreaterThanOrEqual(3);
  });

  it('has items of each kind, with dates that are still to come', () => {
    const kinds = items.map(({ kind = 'initiative' }) => kind);
    expect(new Set(kinds)).toEqual(
      new Set(['initiative', 'request', 'debt', 'risk']),
    );
    const limits = items.flatMap(({ attributes = {} }) =>
      [attributes.reviewOn, attributes.acceptedUntil].filter(Boolean),
    );
    expect(limits).toHaveLength(2);
    expect(limits.filter(day => `${day}` <= today)).toEqual([]);
  });

  it('is due inside the period that it names, on a working day', () => {
    for (const { dueOn, period } of items.flatMap(i => i.commitments)) {
      expect(quarter(dueOn)).toBe(period);
      expect([0, 6]).not.toContain(new Date(dueOn).getUTCDay());
    }
  });

  it('tells its past in order, and nothing of the future', () => {
    for (const item of items) {
      const promised = item.commitments.map(c => c.promisedAt);
      expect(promised).toEqual([...promised].sort());
      expect(new Set(promised).size).toBe(promised.length);
      const times = [
        item.createdAt,
        ...promised,
        ...item.events.map(e => e.at),
        ...item.votes.map(v => v.at),
      ];
      expect(times.filter(at => at > today)).toEqual([]);
      expect(promised.filter(at => at < item.createdAt)).toEqual([]);
      expect(item.commitments.filter(c => c.promisedAt > c.dueOn)).toEqual([]);
    }
  });

  it('says why each promise was made again', () => {
    const again = items.flatMap(i => i.commitments.slice(1));
    expect(again.length).toBeGreaterThanOrEqual(6);
    expect(again.filter(c => !c.reasonCode || !c.reason)).toEqual([]);
    const first = items.flatMap(i => i.commitments.slice(0, 1));
    expect(first.filter(c => c.reasonCode)).toEqual([]);
  });

  it('ends in the state that it has', () => {
    for (const item of items) {
      const states = item.events.flatMap(e => e.after?.state ?? []);
      expect([item.externalId, states.at(-1)]).toEqual([
        item.externalId,
        item.state,
      ]);
    }
  });

  it('links items that are there, one of them to what comes too late', () => {
    const byId = new Map(items.map(it => [it.externalId, it]));
    const linked = items.flatMap(it => [
      ...(it.dependsOn ?? []),
      ...(it.relatesTo ?? []),
    ]);
    expect(linked.filter(id => !byId.has(id))).toEqual([]);
    const due = (id: string) => byId.get(id)?.commitments.at(-1)?.dueOn ?? '';
    const late = items.flatMap(({ externalId, dependsOn = [] }) =>
      dependsOn.filter(id => due(id) > due(externalId)),
    );
    expect(late).toEqual(['sample/service-tokens']);
  });

  it('has voters without names, each once', () => {
    for (const { votes } of items) {
      const voters = votes.map(({ voter }) => voter);
      expect(new Set(voters).size).toBe(voters.length);
      expect(voters.filter(v => !/^sample-voter-\d+$/.test(v))).toEqual([]);
    }
  });

  it('is the same again', () => {
    expect(generateItems(SAMPLE_ROADMAP, now)).toEqual(items);
  });
});
