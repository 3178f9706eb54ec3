import {
  judge,
  windowBounds,
  type ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type {
  JudgedObjective,
  VerdictStore,
} from '../../database/VerdictStore';

/** Version of the rules behind a verdict; a new one whenever figures change by them. */
export const RULE_VERSION = 'occurrences/1';

const MINUTE_MS = 60_000;
const BATCH = 500;
const NOTHING = { good: 0, total: 0, minutes: 0, sampleMinutes: 0 };

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
      const others = byWindow.get(objective.window) ?? [];
      byWindow.set(objective.window, [...others, objective]);
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
    const keys = members.map(({ objective }) => objective);
    const counted = await verdicts.count(keys, bounds);
    const judged = members.map(({ objective, targetPpm }): JudgedObjective => {
      const counts = counted.get(objective) ?? NOTHING;
      const verdict = judge(targetPpm, counts);
      return { objective, targetPpm, counts, window: bounds, verdict };
    });
    return verdicts.save(judged, { at, ruleVersion: RULE_VERSION });
  }
}
