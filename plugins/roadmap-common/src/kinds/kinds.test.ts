import { debt, weeksToBreakEven, type DebtAttributes } from './debt';
import { move, today } from './__fixtures__/move';
import { initiative } from './initiative';
import {
  canPromise,
  refuseMove,
  stateAfterPromise,
  statesAfter,
} from './judgeMove';
import type { ItemMove } from './KindDefinition';
import { request } from './request';
import { risk, riskDueOn, type RiskAttributes } from './risk';
import { latestReview } from './timeLimits';

describe('an initiative', () => {
  it.each<[string, string[]]>([
    ['proposed', ['committed', 'withdrawn']],
    ['committed', ['in-progress', 'withdrawn']],
    ['in-progress', ['committed', 'shipped', 'withdrawn']],
    ['shipped', ['in-progress', 'validated']],
    ['validated', []],
    ['withdrawn', ['proposed']],
  ])('that is %s can become %s', (from, next) => {
    expect(statesAfter(initiative, move({ from, promised: true }))).toEqual(
      next,
    );
  });

  it.each<[Partial<ItemMove>, string | undefined]>([
    [
      { from: 'committed', to: 'validated', promised: true },
      `An item that is 'committed' cannot become 'validated'; allowed: in-progress, withdrawn`,
    ],
    [
      { from: 'validated', to: 'proposed', promised: true },
      `An item that is 'validated' cannot become 'proposed'; it cannot change its state any more`,
    ],
    [
      { from: 'proposed', to: 'committed' },
      `An item becomes 'committed' by its first promise; make one instead of setting the state; allowed: withdrawn`,
    ],
    [{ from: 'validated', to: 'validated' }, undefined],
    [{ from: 'proposed', to: 'withdrawn' }, undefined],
  ])('moved as %j answers %s', (fields, expected) => {
    expect(refuseMove(initiative, move(fields))).toBe(expected);
  });

  it.each([
    ['proposed', true, 'committed'],
    ['committed', true, 'committed'],
    ['in-progress', true, 'in-progress'],
    ['shipped', false, 'shipped'],
    ['validated', false, 'validated'],
    ['withdrawn', false, 'withdrawn'],
  ])('that is %s can be promised: %s', (state, allowed, after) => {
    expect(canPromise(initiative, state)).toBe(allowed);
    expect(stateAfterPromise(state)).toBe(after);
  });
});

describe('a request', () => {
  const open = { state: 'open', today };

  it('is answered by an item once it is accepted', () => {
    expect(request.findProblems!({}, open)).toEqual([]);
    const accepted = { ...open, state: 'accepted' };
    expect(request.findProblems!({}, accepted)).toMatchObject([
      { attribute: 'acceptedInto' },
    ]);
    expect(request.findProblems!({ acceptedInto: 'RM-4' }, accepted)).toEqual(
      [],
    );
  });

  it.each(['RM-0', '12', 'RM-1 ', 'constructor', ''])(
    'takes no %p for an item',
    acceptedInto => {
      expect(request.attributes.safeParse({ acceptedInto }).success).toBe(
        false,
      );
    },
  );
});

describe('debt', () => {
  const costs = { principalHours: 120, interestHoursPerWeek: 6 };

  it.each<[number, number, number | undefined]>([
    [120, 6, 20],
    [10, 40, 0.25],
    [1, 0, undefined],
  ])('of %d h at %d h a week breaks even after %p weeks', (p, i, weeks) => {
    expect(
      weeksToBreakEven({ principalHours: p, interestHoursPerWeek: i }),
    ).toBe(weeks);
  });

  it.each<[string, string | undefined, boolean]>([
    ['paying', undefined, false],
    ['accepted', '2026-11-26', false],
    ['accepted', '2026-11-27', true],
    ['sunset', '2027-11-26', true],
    ['sunset', '2027-11-27', false],
    ['open', undefined, true],
    ['paid', undefined, true],
  ])('that becomes %s with a review on %s is good: %s', (state, on, good) => {
    const attributes: DebtAttributes = { ...costs, reviewOn: on };
    expect(debt.findProblems!(attributes, { state, today })).toHaveLength(
      good ? 0 : 1,
    );
  });

  it.each<[string, string | undefined, boolean]>([
    ['accepted', '2026-11-25', true],
    ['paying', '2026-11-25', true],
    ['sunset', '2026-11-25', true],
    ['accepted', '2026-11-26', false],
    ['accepted', undefined, false],
    ['paid', '2026-11-25', false],
    ['open', '2026-11-25', false],
  ])('that is %s until %s is open again: %s', (state, on, lapses) => {
    const attributes: DebtAttributes = { ...costs, reviewOn: on };
    expect(debt.lapse!({ state, attributes }, today)).toEqual(
      lapses
        ? { to: 'open', reason: `It was to be looked at again on ${on}` }
        : undefined,
    );
  });

  it.each([
    [{ ...costs, reviewOn: '2027-02-29' }],
    [{ ...costs, principalHours: 0 }],
    [{ ...costs, interestHoursPerWeek: -1 }],
    [{ ...costs, interestHoursPerWeek: NaN }],
    [{ principalHours: 1 }],
    [{ ...costs, evil: true }],
  ])('is not %j', attributes => {
    expect(debt.attributes.safeParse(attributes).success).toBe(false);
  });
});

describe('latestReview', () => {
  it.each([
    ['2026-11-26', '2027-11-26'],
    ['2028-02-29', '2029-02-28'],
  ])('is a year after %s: %s', (from, to) => {
    expect(latestReview(from)).toBe(to);
  });
});

describe('a risk', () => {
  const attributes: RiskAttributes = { area: 'privacy', severity: 'high' };
  const until = (acceptedUntil: string) => ({ ...attributes, acceptedUntil });
  const byReporter = { actor: 'user:default/devon' };
  const refusal =
    'A risk is accepted by somebody other than who reported it; allowed: mitigating, withdrawn';

  it.each<[RiskAttributes['severity'], string]>([
    ['critical', '2026-12-03'],
    ['high', '2026-12-26'],
    ['medium', '2027-02-24'],
    ['low', '2027-03-26'],
  ])('that is %s is due by %s', (severity, dueOn) => {
    expect(riskDueOn({ severity }, '2026-11-26T23:59:59.999Z')).toBe(dueOn);
  });

  it.each<[string, Partial<ItemMove>, string | undefined]>([
    ['by somebody else', { to: 'accepted' }, undefined],
    ['by who reported it', { to: 'accepted', ...byReporter }, refusal],
    [
      'by anybody where the reporter is not known',
      { to: 'accepted', reporter: undefined },
      undefined,
    ],
  ])('is accepted %s', (_, fields, expected) => {
    const accepting = { before: attributes, after: until('2027-01-01') };
    expect(refuseMove(risk, move({ ...accepting, ...fields }))).toBe(expected);
  });

  it('is not accepted for longer by who reported it, who may still edit it', () => {
    const longer = { before: until('2027-01-01'), after: until('2027-02-01') };
    const stays = { from: 'accepted', to: 'accepted', ...byReporter };
    expect(refuseMove(risk, move({ ...stays, ...longer }))).toContain(
      'somebody other',
    );
    const same = { before: longer.before, after: longer.before };
    expect(refuseMove(risk, move({ ...stays, ...same }))).toBeUndefined();
  });

  it('offers acceptance only to others', () => {
    const { before } = { before: attributes };
    expect(statesAfter(risk, move({ before, ...byReporter }))).toEqual([
      'mitigating',
      'withdrawn',
    ]);
    expect(statesAfter(risk, move({ before }))).toContain('accepted');
  });

  it('is accepted only until a day', () => {
    const accepted = { state: 'accepted', today };
    expect(risk.findProblems!(attributes, accepted)).toHaveLength(1);
    expect(risk.findProblems!(until('2027-11-27'), accepted)).toHaveLength(1);
    expect(risk.findProblems!(until('2027-11-26'), accepted)).toEqual([]);
  });

  it('is open again the day after its acceptance has ended', () => {
    const item = { state: 'accepted', attributes: until('2026-12-01') };
    expect(risk.lapse!(item, '2026-12-01')).toBeUndefined();
    expect(risk.lapse!(item, '2026-12-02')).toMatchObject({ to: 'open' });
  });
});
