import {
  windowBounds,
  type ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type {
  JudgedObjective,
  VerdictStore,
} from '../../database/VerdictStore';
import { judgeBurn, judgeCounts } from './judgeCounts';

/** Version of the rules behind a verdict; a new one whenever figures change by them. */
export const RULE_VERSION = 'occurrences/2';

const MINUTE_MS = 60_000;
const BURN_MS = 60 * MINUTE_MS;
const TREND_DAYS = 14;
const BATCH = 500;
const NOTHING = { good: 0, total: 0, minutes: 0, sampleMinutes: 0 };
const NO_TREND: null[] = new Array(TREND_DAYS).fill(null);

/** What evaluating works with. */
export interface EvaluateOptions {
  clock: () => Date;
  objectives: Pick<ObjectiveStore, 'listComputed'>;
  verdicts: VerdictStore;
  /** Told which objectives are in another state than before. */
  onStateChanged: (objectives: string[]) => Promise<void>;
}

/** Judges objectives over their windows and keeps the verdicts. */
export class EvaluateObjectives {
  readonly #options: EvaluateOptions;

  constructor(options: EvaluateOptions) {
    this.#options = options;
  }

  /** Judges all objectives that can be, or those of the list. */
  async run(only?: string[]): Promise<void> {
    if (only?.length === 0) return;
    const { clock, objectives, onStateChanged } = this.#options;
    const at = clock();
    const byWindow = new Map<string, ObjectiveDefinition[]>();
    for (const objective of await objectives.listComputed(only)) {
      const others = byWindow.get(objective.window);
      if (others) others.push(objective);
      else byWindow.set(objective.window, [objective]);
    }
    const changed: string[] = [];
    for (const [window, members] of byWindow) {
      for (let start = 0; start < members.length; start += BATCH) {
        const batch = members.slice(start, start + BATCH);
        changed.push(...(await this.#judge(window, batch, at)));
      }
    }
    if (changed.length > 0) await onStateChanged(changed);
  }

  async #judge(window: string, members: ObjectiveDefinition[], at: Date) {
    const { verdicts } = this.#options;
    // The minute in progress belongs to the window, so that a page shows what
    // was measured a second ago.
    const bounds = windowBounds(window, new Date(at.getTime() + MINUTE_MS));
    const { to } = bounds;
    const keys = members.map(({ objective }) => objective);
    const lastHour = { from: new Date(to.getTime() - BURN_MS), to };
    const days = { last: at.toISOString().slice(0, 10), count: TREND_DAYS };
    const counted = await verdicts.count(keys, bounds);
    const recent = await verdicts.count(keys, lastHour);
    const trends = await verdicts.trend(keys, days);
    const judged = members.map(({ objective, targetPpm }): JudgedObjective => {
      const counts = counted.get(objective) ?? NOTHING;
      const { budget, ...verdict } = judgeCounts(targetPpm, counts);
      return {
        objective,
        targetPpm,
        counts,
        window: bounds,
        measurableMinutes: bounds.minutes,
        verdict,
        budget,
        trend: trends.get(objective) ?? NO_TREND,
        ...judgeBurn(targetPpm, recent.get(objective) ?? NOTHING, {
          minutes: bounds.minutes,
          remainingBudget: verdict.remainingBudget,
        }),
      };
    });
    return verdicts.save(judged, { at, ruleVersion: RULE_VERSION });
  }
}
