import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EvaluateObjectives } from './EvaluateObjectives';

/** What judging soon works with. */
export interface JudgeSoonOptions {
  evaluate: Pick<EvaluateObjectives, 'run'>;
  logger: LoggerService;
}

/**
 * Judges objectives right after something was measured, without keeping
 * whoever brought it waiting. One run at a time: what comes in meanwhile is
 * judged together by the next. Nothing depends on it: what a process that
 * dies did not get to is judged by the recurring run of any replica.
 */
export class JudgeSoon {
  readonly #options: JudgeSoonOptions;
  readonly #waiting = new Set<string>();
  #running?: Promise<void>;

  constructor(options: JudgeSoonOptions) {
    this.#options = options;
  }

  /** Judges these objectives as soon as no other run is under way. */
  add(objectives: Iterable<string>): void {
    for (const objective of objectives) this.#waiting.add(objective);
    // Otherwise the run would end before it is known to be under way.
    if (this.#waiting.size > 0) this.#running ??= this.#run();
  }

  /** Ends when nothing waits to be judged. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    const { evaluate, logger } = this.#options;
    while (this.#waiting.size > 0) {
      const objectives = [...this.#waiting];
      this.#waiting.clear();
      try {
        await evaluate.run(objectives);
      } catch (error) {
        logger.warn('Could not judge right after new samples', error as Error);
      }
    }
    // Here and not later, so that nothing is added to a run that has ended.
    this.#running = undefined;
  }
}
