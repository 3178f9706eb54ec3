import { ConflictError, InputError } from '@backstage/errors';
import {
  burnDown,
  burnRate,
  durationToMinutes,
  explain,
  judgeWindow,
  budgetMinutesLeft,
  LONGEST_WINDOW_DAYS,
  timeLeftMinutes,
  burnRateOf,
  type FiguresOf,
  type ObjectiveWindow,
  type ObjectiveWindowQuery,
  type WindowFigures,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CountedFigures, FiguresStore } from '../../database/FiguresStore';
import type {
  AnnouncedTime,
  MaintenanceStore,
} from '../../database/MaintenanceStore';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type { WindowStore } from '../../database/WindowStore';
import { alertRulesOf, judgeRules, lengthsOf } from './alertBurn';
import { bucketsOf } from './bucketsOf';
import { announcedBands, excludedBands } from './excludedBands';
import {
  currentWindow,
  figuresRequest,
  latest,
  recentWindow,
  sameSlices,
  windowAt,
  type Counted,
  type CountedWindow,
} from './figuresRequest';
import { markOf, revisionInForce } from './revisions';
import type {
  ObjectiveRevisionRow,
  RevisedDefinition,
} from '../../database/tables';

/** What windows work with. */
export interface WindowsOptions {
  clock: () => Date;
  figures: FiguresStore;
  maintenance: Pick<MaintenanceStore, 'announced'>;
  objectives: Pick<ObjectiveStore, 'get' | 'revisions'>;
  windows: WindowStore;
}

/** An objective as it held at an instant, with the window that is asked for. */
interface Asked {
  at: Date;
  revision: number;
  /** All of the objective, oldest first. */
  revisions: ObjectiveRevisionRow[];
  definition: RevisedDefinition;
  counted: Counted;
  window: CountedWindow;
}

/** Computes any window of an objective, by the definition that held at its end. */
export class ObjectiveWindows {
  readonly #options: WindowsOptions;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError for an unknown objective, ConflictError for one that
   * is not computed, InputError for an impossible window
   */
  async get(
    objective: string,
    query: ObjectiveWindowQuery,
  ): Promise<ObjectiveWindow> {
    const asked = await this.#ask(objective, query);
    const { at, definition, revision, revisions, window } = asked;
    const { bounds } = window;
    const { entityRef } = definition;
    const [counted, announced, incidents] = await Promise.all([
      this.#count(asked),
      this.#options.maintenance.announced(bounds, [entityRef]),
      this.#options.windows.incidents(entityRef, bounds),
    ]);
    return {
      objective,
      window: query.window ?? definition.window,
      at: at.toISOString(),
      from: bounds.from.toISOString(),
      to: bounds.to.toISOString(),
      revision,
      targetPpm: definition.targetPpm,
      budgetingMethod: definition.budgetingMethod,
      ...answer(asked, counted, announced),
      bands: [
        ...excludedBands(definition.exclusions, bounds),
        ...announcedBands(announced, bounds),
        ...incidents,
      ],
      markers: revisions
        .filter(it => it.effective_at >= bounds.from)
        .filter(it => it.effective_at < bounds.to)
        .map(markOf),
    };
  }

  async #ask(objective: string, query: ObjectiveWindowQuery): Promise<Asked> {
    const { clock, objectives } = this.#options;
    const now = clock();
    const at = instantOf(query.at, now);
    const [{ summary, measuredSince, current }, revisions] = await Promise.all([
      objectives.get(objective),
      objectives.revisions(objective),
    ]);
    if (summary.notComputed) {
      throw new ConflictError(`${objective}: ${summary.notComputed}`);
    }
    const { revision, definition } = revisionInForce(
      revisions,
      query.at === undefined ? undefined : at,
    );
    const slicesRolledUp = sameSlices(definition, current);
    return {
      at,
      definition,
      revision,
      revisions,
      counted: { ...definition, measuredSince, slicesRolledUp },
      window: windowFor(definition, query, { at, now }),
    };
  }

  /** Everything that the answer needs, in as many statements as one window needs. */
  async #count({ definition, counted, window }: Asked) {
    const buckets = bucketsOf(window, definition.timeSliceMinutes);
    const lengths = lengthsOf(alertRulesOf(definition).rules);
    // Alert rules look at events, whatever the method.
    const events = { ...counted, budgetingMethod: 'Occurrences' as const };
    const [whole, before, recent, ...rest] = await this.#options.figures.count([
      figuresRequest(counted, window),
      figuresRequest(counted, window, []),
      figuresRequest(counted, recentWindow(definition, window.until)),
      ...lengths.map(minutes =>
        figuresRequest(events, latest(window.until, minutes)),
      ),
      ...buckets.map(bounds =>
        figuresRequest(counted, { bounds, until: window.until }),
      ),
    ]);
    const burns = new Map(lengths.map((minutes, n) => [minutes, rest[n]]));
    const parts = buckets.map((bounds, n) => ({
      ...bounds,
      figures: rest[lengths.length + n].figures,
    }));
    return { whole, before, recent, burns, parts };
  }
}

type Counts = {
  whole: CountedFigures;
  before: CountedFigures;
  recent: CountedFigures;
  burns: Map<number, CountedFigures>;
  parts: { from: Date; to: Date; figures: WindowFigures }[];
};

/** All that follows from what was counted. */
function answer(
  { definition, counted, window }: Asked,
  { whole, before, recent, burns, parts }: Counts,
  announced: AnnouncedTime[],
) {
  const { bounds } = window;
  const verdict = figuresOf(definition, whole.figures);
  const request = figuresRequest(counted, window);
  const burn = burnRateOf(definition, recent.figures);
  // Told only where it is that of the events themselves.
  const { counts, windowMinutes: minutes } = recent.figures;
  const ofEvents = burn === burnRate(definition.targetPpm, counts);
  const told = ofEvents ? { burn: { minutes, counts } } : {};
  return {
    verdict,
    ...(request.exclusions.length > 0 && {
      before: figuresOf(definition, before.figures),
    }),
    burnRates: judgeRules(definition, burns, { at: window.until, announced }),
    timeLeftMinutes: timeLeftMinutes(
      verdict.remainingBudget,
      bounds.minutes,
      burn,
    ),
    series: burnDown(definition, whole.figures, { bounds, buckets: parts }),
    working: explain(definition, whole.input, { ...told, announced }),
  };
}

function figuresOf(by: RevisedDefinition, figures: WindowFigures): FiguresOf {
  const { counts, slices } = figures;
  return {
    ...judgeWindow(by, figures),
    budgetMinutesLeft: budgetMinutesLeft(by, figures),
    ...counts,
    ...(slices && {
      slices: { slices: slices.slices, good: slices.goodSlices },
    }),
    coveredMinutes: figures.coveredMinutes,
    windowMinutes: figures.windowMinutes,
    measurableMinutes: figures.measurableMinutes,
  };
}

function instantOf(text: string | undefined, now: Date): Date {
  const at = text === undefined ? now : new Date(text);
  if (at > now) {
    throw new InputError(
      `/query/at: must not be in the future, which nobody has measured; now is ${now.toISOString()}`,
    );
  }
  return at;
}

function windowFor(
  definition: RevisedDefinition,
  { window, at: text }: ObjectiveWindowQuery,
  { at, now }: { at: Date; now: Date },
): CountedWindow {
  const longest = LONGEST_WINDOW_DAYS * 24 * 60;
  if (window !== undefined && durationToMinutes(window) > longest) {
    throw new InputError(
      `/query/window: must be at most ${LONGEST_WINDOW_DAYS} days, for which measurements are kept; got ${window}`,
    );
  }
  const { noData } = definition;
  const asked =
    window === undefined
      ? definition
      : { window, timeWindow: undefined, noData };
  return text === undefined ? currentWindow(asked, now) : windowAt(asked, at);
}
