import {
  burnRateOf,
  judgeWindow,
  timeLeftMinutes,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CountedFigures, FiguresStore } from '../../database/FiguresStore';
import type {
  ObjectiveStore,
  StatedObjective,
} from '../../database/ObjectiveStore';
import type {
  JudgedObjective,
  VerdictStore,
} from '../../database/VerdictStore';
import {
  currentWindow,
  figuresRequest,
  recentWindow,
  type CountedWindow,
} from './figuresRequest';

/** Version of the rules behind a verdict; a new one whenever figures change by them. */
export const RULE_VERSION = 'figures/1';

const TREND_DAYS = 14;
const BATCH = 500;
const NO_TREND: null[] = new Array(TREND_DAYS).fill(null);

/** What evaluating works with. */
export interface EvaluateOptions {
  clock: () => Date;
  figures: FiguresStore;
  objectives: Pick<ObjectiveStore, 'listComputed' | 'listDue' | 'listOfSlos'>;
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
    const members = await objectives.listComputed(only);
    const changed: string[] = [];
    for (let start = 0; start < members.length; start += BATCH) {
      const batch = members.slice(start, start + BATCH);
      changed.push(...(await this.#judge(batch, at)));
    }
    if (changed.length > 0) await onStateChanged(changed);
  }

  /**
   * Judges those whose verdict is older than `seconds`, oldest first, at most
   * `limit`: windows move on also where nothing new was measured.
   */
  async runDue({
    seconds,
    limit,
  }: {
    seconds: number;
    limit: number;
  }): Promise<void> {
    const { clock, objectives } = this.#options;
    const before = new Date(clock().getTime() - seconds * 1000);
    await this.run(await objectives.listDue(before, limit));
  }

  /** Judges the objectives of these SLOs, which say something new. */
  async runOfSlos(sloRefs: string[]): Promise<void> {
    await this.run(await this.#options.objectives.listOfSlos(sloRefs));
  }

  async #judge(members: StatedObjective[], at: Date): Promise<string[]> {
    const { figures, verdicts } = this.#options;
    const windows = members.map(member => currentWindow(member, at));
    const keys = members.map(({ objective }) => objective);
    const days = { last: at.toISOString().slice(0, 10), count: TREND_DAYS };
    const counted = await figures.count([
      ...members.map((member, n) => figuresRequest(member, windows[n])),
      ...members.map((member, n) =>
        figuresRequest(member, recentWindow(member, windows[n].until)),
      ),
    ]);
    const trends = await verdicts.trend(keys, days);
    const judged = members.map((member, n) =>
      judge(member, {
        window: windows[n],
        whole: counted[n],
        recent: counted[members.length + n],
        trend: trends.get(member.objective) ?? NO_TREND,
      }),
    );
    return verdicts.save(judged, { at, ruleVersion: RULE_VERSION });
  }
}

function judge(
  member: StatedObjective,
  given: {
    window: CountedWindow;
    whole: CountedFigures;
    recent: CountedFigures;
    trend: (number | null)[];
  },
): JudgedObjective {
  const { window, whole, recent, trend } = given;
  const verdict = judgeWindow(member, whole.figures);
  const burnRate = burnRateOf(member, recent.figures);
  return {
    objective: member.objective,
    targetPpm: member.targetPpm,
    figures: whole.figures,
    sample: whole.sample,
    window: window.bounds,
    verdict,
    burnRate,
    timeLeftMinutes: timeLeftMinutes(
      verdict.remainingBudget,
      window.bounds.minutes,
      burnRate,
    ),
    trend,
  };
}
