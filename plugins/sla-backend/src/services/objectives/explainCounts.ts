import type {
  FiguresOf,
  WindowBounds,
  WorkingStep,
} from '@stagecraft/backstage-plugin-sla-common';

const PPM = 1_000_000;

/** How the figures of a window came about, step by step. */
export function explainCounts(
  targetPpm: number,
  figures: FiguresOf,
  { from, to }: WindowBounds,
): WorkingStep[] {
  const { coveredMinutes, measurableMinutes } = figures;
  const target = targetPpm / PPM;
  const steps: WorkingStep[] = [
    {
      label: 'Window',
      formula: '[from, to)',
      substituted: `[${from.toISOString()}, ${to.toISOString()})`,
      result: `${figures.windowMinutes} minutes`,
    },
    {
      label: 'Coverage',
      formula: 'covered minutes ÷ measurable minutes',
      substituted: `${coveredMinutes} ÷ ${measurableMinutes}`,
      result: `${figures.coverage}`,
    },
  ];
  return [...steps, ...explainBudget(target, figures)];
}

function explainBudget(target: number, figures: FiguresOf): WorkingStep[] {
  const { good, total, budget } = figures;
  if (budget === null) return [];
  return [
    {
      label: 'Attainment',
      formula: 'good ÷ total',
      substituted: `${good} ÷ ${total}`,
      result: `${(figures.attainmentPpm ?? 0) / PPM}`,
    },
    {
      label: 'Error budget',
      formula: 'total × (1 − target)',
      substituted: `${total} × (1 − ${target})`,
      result: `${budget.allowed} events`,
    },
    {
      label: 'Remaining budget',
      formula: '1 − (total − good) ÷ error budget',
      substituted: `1 − (${total} − ${good}) ÷ ${budget.allowed}`,
      result: `${figures.remainingBudget}`,
    },
  ];
}
