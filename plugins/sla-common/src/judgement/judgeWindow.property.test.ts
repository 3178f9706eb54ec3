import fc from 'fast-check';
import { burnDown } from './burnDown';
import { budgetMinutesLeft } from './budgetMinutesLeft';
import { explain } from './explain';
import { judgeWindow } from './judgeWindow';
import { windowFigures } from './windowFigures';
import { evaluate } from './__testUtils__/evaluate';
import { toNumber } from './__testUtils__/fraction';
import { inputOf } from './__testUtils__/inputOf';
import { judgeByWalking } from './__testUtils__/oracle';
import { scenarios, type Scenario } from './__testUtils__/scenarios';

jest.setTimeout(120_000);

const LONG = Boolean(process.env.STAGECRAFT_TEST_LONG);
const RUNS = LONG ? 10_000 : 500;

const judged = (scenario: Scenario) =>
  judgeWindow(scenario.by, windowFigures(inputOf(scenario)));

function minutesOf(scenario: Scenario): number | null {
  const figures = windowFigures(inputOf(scenario));
  const { sliceMinutes: timeSliceMinutes } = scenario;
  return budgetMinutesLeft({ ...scenario.by, timeSliceMinutes }, figures);
}

describe('judgeWindow of random objectives', () => {
  it(`equals an oracle that walks minute by minute, ${RUNS} times`, () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(scenarios(), scenario => {
        const verdict = judged(scenario);
        const walked = judgeByWalking(scenario);
        seen[verdict.state] = (seen[verdict.state] ?? 0) + 1;
        expect(verdict.state).toBe(walked.state);
        expect(verdict.attainmentPpm).toBe(walked.attainmentPpm);
        expect(verdict.coverage).toBe(walked.coverage);
        closeTo(verdict.remainingBudget, walked.share);
        closeTo(verdict.budget?.remaining ?? null, walked.remaining);
      }),
      { numRuns: RUNS },
    );
    // Random objectives that are all alike would show nothing.
    for (const state of ['kept', 'at-risk', 'broken', 'no-data']) {
      expect(seen[state]).toBeGreaterThan(RUNS / 200);
    }
  });

  it('does not depend on the order of samples', () => {
    const shuffled = scenarios().chain(scenario =>
      fc.tuple(
        fc.constant(scenario),
        fc.shuffledSubarray(scenario.samples, {
          minLength: scenario.samples.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([scenario, samples]) => {
        expect(windowFigures(inputOf({ ...scenario, samples }))).toEqual(
          windowFigures(inputOf(scenario)),
        );
      }),
      { numRuns: LONG ? 5_000 : 200 },
    );
  });

  it('is told by workings from which every number can be recomputed', () => {
    fc.assert(
      fc.property(scenarios(), scenario => {
        const input = inputOf(scenario);
        const verdict = judged(scenario);
        const burn = { minutes: 60, counts: { good: 997, total: 1_000 } };
        const steps = explain(scenario.by, input, { burn });
        for (const { substituted, result } of steps.filter(isArithmetic)) {
          closeTo(numberOf(result), toNumber(evaluate(substituted)));
        }
        const of = (label: string) =>
          numberOf(steps.find(step => step.label === label)?.result);
        const { budget } = verdict;
        for (const [label, figure] of [
          [
            scenario.by.budgetingMethod === 'Occurrences'
              ? 'Minutes of full outage left'
              : 'Minutes left',
            minutesOf(scenario),
          ],
          ['Attainment', verdict.attainmentPpm],
          ['Error budget', budget?.allowed ?? null],
          ['Spent budget', budget?.spent ?? null],
          ['Remaining budget', budget?.remaining ?? null],
          ['Remaining share of the budget', verdict.remainingBudget],
        ] as const) {
          closeTo(of(label), figure);
        }
        closeTo(of('Coverage'), verdict.coverage);
        expect(steps.find(({ label }) => label === 'State')?.result).toBe(
          verdict.state,
        );
      }),
      { numRuns: LONG ? 5_000 : 200 },
    );
  });

  it('is where the burn-down ends, however the window is cut', () => {
    const cut = fc.tuple(scenarios(), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(cut, ([scenario, step]) => {
        fc.pre(scenario.by.budgetingMethod === 'Occurrences');
        const input = inputOf(scenario);
        const figures = windowFigures(input);
        const parts: Scenario[] = [];
        for (let from = scenario.from; from < scenario.until; from += step) {
          const to = Math.min(from + step, scenario.until);
          parts.push({ ...scenario, from, to });
        }
        const buckets = parts.map(part => ({
          from: new Date(part.from * 60_000),
          to: new Date(part.to * 60_000),
          figures: windowFigures(inputOf(part)),
        }));
        const points = burnDown(scenario.by, figures, {
          bounds: input.bounds,
          buckets,
        });
        expect(points).toHaveLength(parts.length);
        closeTo(
          points.at(-1)?.remaining ?? null,
          judged(scenario).remainingBudget,
        );
        const sum = points.reduce((all, { total }) => all + total, 0);
        expect(sum).toBe(input.all.total - input.removed!.total + 0);
      }),
      { numRuns: LONG ? 5_000 : 200 },
    );
  });
});

function isArithmetic({ substituted }: { substituted: string }) {
  return /^[\d\s.()+−×÷]*(floor)?[\d\s.()+−×÷]+$/.test(substituted);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseFloat(text.replace('−', '-'));
}

/** Equal but for what doubles round, whatever the size of the numbers. */
function closeTo(actual: number | null, expected: number | null) {
  const [a, b] = [actual ?? NaN, expected ?? NaN];
  const size = Math.max(1, Math.abs(a), Math.abs(b));
  const isClose = Math.abs(a - b) / size < 1e-9;
  expect(isClose || actual === expected ? expected : actual).toBe(expected);
}
