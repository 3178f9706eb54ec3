import {
  alertFires,
  alertResolves,
  highestBurnRate,
  standardAlertRules,
} from './alertRules';

const DAY = 1_440;
const thresholds = (targetPpm: number, minutes: number) =>
  Object.fromEntries(
    standardAlertRules(targetPpm, minutes).rules.map(it => [
      it.id,
      it.threshold,
    ]),
  );

describe('standardAlertRules', () => {
  it.each([
    // Table 5-8 of The Site Reliability Workbook, O'Reilly 2018, for 99.9 % in
    // 30 days; its ticket after a day is the row of 10 % in 24 hours.
    [30 * DAY, 14.4, 6, 3, 1],
    // The same shares of 28 days: 0.02 × 672 h ÷ 1 h, and so on.
    [28 * DAY, 13.44, 5.6, 2.8, 14 / 15],
    // A calendar month of 31 days and one of 29.
    [31 * DAY, 14.88, 6.2, 3.1, 31 / 30],
    [29 * DAY, 13.92, 5.8, 2.9, 29 / 30],
    // A month in which clocks go forward has an hour less.
    [31 * DAY - 60, 14.86, 743 / 120, 743 / 240, 743 / 720],
    // 1, 3 and 5 % of 90 days, and of a quarter of 92 days.
    [90 * DAY, 21.6, 10.8, 4.5, undefined],
    [92 * DAY, 22.08, 11.04, 4.6, undefined],
    // A week: what would alert at a rate that outlasts the week is left out.
    [7 * DAY, 3.36, 1.4, undefined, undefined],
  ])('of %s minutes', (minutes, fast, slow, ticket, slowest) => {
    expect(thresholds(999_000, minutes)).toEqual({
      'page-fast': fast,
      'page-slow': slow,
      ...(ticket && { 'ticket-fast': ticket }),
      ...(slowest && { 'ticket-slow': slowest }),
    });
  });

  it('looks back as the published table does', () => {
    const { rules } = standardAlertRules(999_000, 30 * DAY);
    expect(
      rules.map(it => [it.id, it.severity, it.longMinutes, it.shortMinutes]),
    ).toEqual([
      ['page-fast', 'page', 60, 5],
      ['page-slow', 'page', 360, 30],
      ['ticket-fast', 'ticket', DAY, 120],
      ['ticket-slow', 'ticket', 3 * DAY, 360],
    ]);
  });

  it.each([
    // At 90 % the burn rate is at most 10, at 50 % at most 2.
    [900_000, 30 * DAY, ['page-fast'], 'can never alert'],
    [500_000, 30 * DAY, ['page-fast', 'page-slow', 'ticket-fast'], 'at most 2'],
    // 14.4 is reached exactly and never passed.
    [930_555, 30 * DAY, ['page-fast'], 'can never alert'],
    [0, 30 * DAY, ['page-fast', 'page-slow', 'ticket-fast', 'ticket-slow'], ''],
    [999_000, 60, ['page-fast', 'page-slow', 'ticket-fast', 'ticket-slow'], ''],
    [999_000, DAY, ['ticket-slow'], 'longer than the window'],
    [999_000, 7 * DAY, ['ticket-fast', 'ticket-slow'], 'outlasts the window'],
  ])('of %s ppm in %s minutes leaves out %j', (ppm, minutes, ids, why) => {
    const { rules, leftOut } = standardAlertRules(ppm, minutes);
    const reasons = leftOut.filter(({ reason }) => reason.includes(why));
    expect(reasons.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(rules.map(({ id }) => id)).not.toEqual(
      expect.arrayContaining([ids[0]]),
    );
    for (const { threshold } of rules) {
      expect(threshold).toBeLessThan(highestBurnRate(ppm));
    }
  });

  it('refuses what is no target and no window', () => {
    expect(() => standardAlertRules(1_000_000, DAY)).toThrow('targetPpm');
    expect(() => standardAlertRules(999_000, 0)).toThrow('windowMinutes');
  });
});

describe('alerts', () => {
  const [rule] = standardAlertRules(999_000, 30 * DAY).rules;
  const counts = (bad: number, total: number) => ({
    counts: { good: total - bad, total },
  });

  it.each([
    [
      'exactly at the threshold',
      counts(144, 10_000),
      counts(144, 10_000),
      false,
    ],
    ['over it in both windows', counts(145, 10_000), counts(145, 10_000), true],
    [
      'over it in the long one only',
      counts(145, 10_000),
      counts(144, 10_000),
      false,
    ],
    [
      'over it in the short one only',
      counts(144, 10_000),
      counts(145, 10_000),
      false,
    ],
    ['with too few events', counts(9, 9), counts(9, 9), false],
    ['with just enough events', counts(10, 10), counts(1, 1), true],
    ['with an empty short window', counts(145, 10_000), counts(0, 0), false],
    ['without data', counts(0, 0), counts(0, 0), false],
  ])('%s', (_, long, short, fires) => {
    expect(alertFires(rule, long, short, 999_000)).toBe(fires);
  });

  it.each([
    ['gt', 144, false],
    ['gte', 144, true],
    ['lt', 144, false],
    ['lte', 144, true],
    ['lt', 143, true],
    ['lte', 145, false],
  ] as const)('compare by %s: %s bad of 10,000', (op, bad, fires) => {
    const window = counts(bad, 10_000);
    expect(alertFires({ ...rule, op }, window, window, 999_000)).toBe(fires);
  });

  it.each([
    ['while both are over', counts(145, 10_000), counts(145, 10_000), false],
    ['when the short window is well', counts(145, 10_000), counts(0, 10), true],
    [
      'when the short window is empty',
      counts(145, 10_000),
      counts(0, 0),
      false,
    ],
    ['when the long window is well', counts(1, 10_000), counts(0, 0), true],
    ['when nothing is measured', counts(0, 0), counts(0, 0), false],
    ['when traffic fell below the minimum', counts(3, 3), counts(1, 1), false],
  ])('end %s: %4$s', (_, long, short, ends) => {
    expect(alertResolves(rule, long, short, 999_000)).toBe(ends);
  });

  it('never fire and end at once', () => {
    for (let bad = 0; bad <= 20; bad += 1) {
      for (let total = bad; total <= 20; total += 1) {
        const window = counts(bad, total);
        const both =
          alertFires(rule, window, window, 999_000) &&
          alertResolves(rule, window, window, 999_000);
        expect(both).toBe(false);
      }
    }
  });
});
