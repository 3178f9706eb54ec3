import type { MetricFigure } from '@stagecraft/backstage-plugin-roadmap-node';
import type { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';

const PPM_PER_PERCENT = 10_000;
const DAY_MS = 86_400_000;

/** What a figure is made of. */
export type Judged = Pick<
  ObjectiveSummary,
  | 'objective'
  | 'attainmentPpm'
  | 'coverage'
  | 'evaluatedAt'
  | 'sample'
  | 'notComputed'
>;

/**
 * The attainment of an objective in percent.
 *
 * @throws Error where the objective is accepted but not computed, or was not
 * judged for a day: an old verdict is no figure of today
 */
export function figureOf(judged: Judged, at: Date): MetricFigure {
  const { objective, attainmentPpm, evaluatedAt, notComputed } = judged;
  if (notComputed) {
    throw new Error(`${objective} is not computed: ${notComputed}`);
  }
  if (evaluatedAt === null) {
    return { noFigure: `${objective} was not judged yet` };
  }
  if (at.getTime() - Date.parse(evaluatedAt) > DAY_MS) {
    throw new Error(`${objective} was last judged at ${evaluatedAt}`);
  }
  if (attainmentPpm === null) {
    return { noFigure: `Nothing of ${objective} was measured in its window` };
  }
  return { value: attainmentPpm / PPM_PER_PERCENT, note: noteOf(judged) };
}

/** What has to be known of the figure, as its page shows it too. */
function noteOf({ coverage, sample }: Judged): string {
  const measured = `${Math.floor(coverage * 100)} % of its window was measured`;
  return sample ? `${measured}, drawn from sample data` : measured;
}
