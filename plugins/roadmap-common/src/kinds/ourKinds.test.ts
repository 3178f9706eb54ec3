import fc from 'fast-check';
import { z } from 'zod';
import { move } from './__fixtures__/move';
import { findKindProblems } from './findKindProblems';
import { refuseMove, statesAfter } from './judgeMove';
import type { KindDefinition } from './KindDefinition';
import { ourKinds } from './ourKinds';

describe('every kind', () => {
  const days = fc
    .date({
      min: new Date('2026-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString().slice(0, 10));
  const attributesOf: Record<string, fc.Arbitrary<any>> = {
    initiative: fc.constant({}),
    request: fc.constantFrom({}, { acceptedInto: 'RM-3' }),
    debt: fc.record({
      principalHours: fc.integer({ min: 1, max: 9_000 }),
      interestHoursPerWeek: fc.nat(90),
      reviewOn: fc.option(days, { nil: undefined }),
    }),
    risk: fc.record({
      area: fc.constantFrom('security', 'resilience', 'privacy'),
      severity: fc.constantFrom('critical', 'high', 'medium', 'low'),
      acceptedUntil: fc.option(days, { nil: undefined }),
    }),
  };

  it.each(ourKinds)('$kind is defined without a fault', kind => {
    expect(findKindProblems(kind)).toEqual([]);
    expect(z.toJSONSchema(kind.attributes)).toMatchObject({ type: 'object' });
  });

  it.each(ourKinds)('$kind reaches each of its states', kind => {
    const reached = new Set([kind.initialState]);
    for (const state of reached) {
      kind.states[state].next.forEach(to => reached.add(to));
    }
    expect([...reached].sort()).toEqual(Object.keys(kind.states).sort());
  });

  it.each(ourKinds)('$kind ends only where nothing is waited for', kind => {
    const ends = Object.values(kind.states).filter(
      ({ next }) => next.length === 0,
    );
    expect(ends.every(({ settled }) => settled)).toBe(true);
  });

  it.each(ourKinds)(
    '$kind moves only as it says, whoever moves it, and says what is allowed',
    kind => {
      const states = [...Object.keys(kind.states), 'constructor', 'nowhere'];
      const step = fc.record({
        to: fc.constantFrom(...states),
        attributes: attributesOf[kind.kind],
        actor: fc.constantFrom('user:default/devon', 'user:default/priya'),
        promised: fc.boolean(),
        today: days,
      });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), steps => {
          expect(Object.keys(kind.states)).toContain(walk(kind, steps));
        }),
      );
    },
  );

  interface Step {
    to: string;
    attributes: any;
    actor: string;
    promised: boolean;
    today: string;
  }

  function walk(kind: KindDefinition, steps: Step[]) {
    let state = kind.initialState;
    let attributes = steps[0]?.attributes;
    for (const { to, attributes: after, ...rest } of steps) {
      const wanted = { from: state, to, before: attributes, after, ...rest };
      const refused = refuseMove(kind, move(wanted));
      const allowed = statesAfter(kind, move(wanted));
      for (const next of allowed) {
        expect(kind.states[state].next).toContain(next);
        expect(
          refuseMove(kind, move({ ...wanted, to: next, after: attributes })),
        ).toBeUndefined();
      }
      if (refused) {
        allowed.forEach(next => expect(refused).toContain(next));
      } else if (!kind.findProblems?.(after, { state: to, ...rest }).length) {
        expect(to === state || kind.states[state].next.includes(to)).toBe(true);
        state = to;
        attributes = after;
      }
      const lapsed = kind.lapse?.({ state, attributes }, '2035-01-01');
      if (lapsed) {
        expect(
          refuseMove(
            kind,
            move({
              from: state,
              to: lapsed.to,
              before: attributes,
              after: attributes,
            }),
          ),
        ).toBeUndefined();
        expect(
          kind.lapse!({ state: lapsed.to, attributes }, '2035-01-01'),
        ).toBeUndefined();
      }
    }
    return state;
  }
});
