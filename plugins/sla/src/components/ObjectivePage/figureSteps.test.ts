import {
  objectiveFixture,
  objectiveWindowFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { burnSteps, figureSteps } from './figureSteps';

const named = (label: string) => ({
  label,
  formula: '',
  substituted: '',
  result: '',
});
const usual = objectiveWindowFixture(objectiveFixture());

describe('figureSteps', () => {
  it('gives each figure the steps that lead to it, and loses none', () => {
    const labels = [
      'Window',
      'Measurable minutes',
      'Coverage',
      'Unmeasured minutes',
      'Good, all minutes',
      'All slices',
      'Attainment',
      'Error budget',
      'Spent',
      'Remaining share',
      'Minutes of full outage left',
      'Minutes left',
      'State',
    ];
    const steps = figureSteps({ ...usual, working: labels.map(named) });
    const of = (figure: 'state' | 'attainment' | 'budget' | 'coverage') =>
      steps[figure].map(({ label }) => label);
    expect(of('attainment')).toEqual([
      'Good, all minutes',
      'All slices',
      'Attainment',
    ]);
    expect(of('budget')).toEqual([
      'Error budget',
      'Spent',
      'Remaining share',
      'Minutes of full outage left',
      'Minutes left',
    ]);
    expect(of('coverage')).toEqual([
      'Window',
      'Measurable minutes',
      'Coverage',
      'Unmeasured minutes',
    ]);
    expect(of('state')).toEqual(['State']);
  });

  it('computes coverage from what is shown where the server gives no step', () => {
    expect(figureSteps(usual).coverage[0].substituted).toBe(
      '40,260 minutes ÷ 40,320 minutes, in a window of 40,320 minutes',
    );
  });
});

describe('burnSteps', () => {
  it('can be computed again from its numbers', () => {
    // The Site Reliability Workbook, chapter 5: 1.44 % of errors at 99.9 % burn 14.4 times.
    const [step] = burnSteps(999_000, {
      minutes: 60,
      good: 98_560,
      total: 100_000,
      rate: 14.4,
    });
    expect(step.substituted).toBe('(100,000 − 98,560) ÷ 100,000 ÷ (1 − 0.999)');
    expect(step.result).toBe('14.4×');
  });

  it('says so without data', () => {
    const [step] = burnSteps(999_000, {
      minutes: 60,
      good: 0,
      total: 0,
      rate: null,
    });
    expect([step.substituted, step.result]).toEqual(['total is 0', 'No data']);
  });
});
