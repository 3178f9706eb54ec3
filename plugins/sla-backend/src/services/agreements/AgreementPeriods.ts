import {
  judgeWindow,
  type AgreedLevel,
  type AgreementPeriod,
} from '@stagecraft/backstage-plugin-sla-common';
import type {
  CountedFigures,
  FiguresRequest,
  FiguresStore,
} from '../../database/FiguresStore';
import type {
  ObjectiveHistory,
  ObjectiveStore,
} from '../../database/ObjectiveStore';
import type { RevisedDefinition } from '../../database/tables';
import {
  figuresRequest,
  sameSlices,
  type CountedWindow,
} from '../objectives/figuresRequest';
import { revisionInForce } from '../objectives/revisions';
import { agreementMonths, type AgreementMonth } from './agreementMonths';
import {
  agreementInForce,
  creditOf,
  type RevisedAgreement,
} from './agreementTerms';

/** What periods work with. */
export interface PeriodsOptions {
  clock: () => Date;
  figures: FiguresStore;
  objectives: Pick<ObjectiveStore, 'histories'>;
}

/** A promised level in one month, by the definitions that held then. */
interface LevelOfMonth {
  month: AgreementMonth;
  level: AgreedLevel;
  objective: string;
  /** Absent when there is no such objective. */
  definition?: RevisedDefinition;
  request?: FiguresRequest;
}

interface MonthOfAgreement {
  month: AgreementMonth;
  agreement: RevisedAgreement;
  levels: LevelOfMonth[];
}

const MINUTE_MS = 60_000;

/** Judges each month of an agreement by what was promised then. */
export class AgreementPeriods {
  readonly #options: PeriodsOptions;

  constructor(options: PeriodsOptions) {
    this.#options = options;
  }

  /**
   * Newest first, in as many statements however many months and levels there
   * are.
   *
   * @param revisions - oldest first
   */
  async list(revisions: RevisedAgreement[]): Promise<AgreementPeriod[]> {
    const { clock, figures, objectives } = this.#options;
    const now = clock();
    if (revisions.length === 0) return [];
    const latest = revisions[revisions.length - 1];
    const end = latest.withdrawn ? latest.effectiveAt : now;
    const months = agreementMonths(revisions[0].effectiveAt, end, latest.zone);
    const slos = revisions.flatMap(it => it.levels.map(l => l.sloRef));
    const histories = await objectives.histories([...new Set(slos)]);
    const inMonths = months.map(month => {
      const agreement = agreementInForce(revisions, month);
      const levels = agreement.levels.map(level =>
        levelOf(month, level, agreement, { histories, now }),
      );
      return { month, agreement, levels };
    });
    const asked = inMonths.flatMap(({ levels }) => levels);
    const counted = await figures.count(asked.flatMap(it => it.request ?? []));
    const found = new Map(
      asked
        .filter(({ request }) => request)
        .map((level, n) => [level, counted[n]]),
    );
    return inMonths.map(it => periodOf(it, found, now));
  }
}

function periodOf(
  { month, agreement, levels }: MonthOfAgreement,
  found: Map<LevelOfMonth, CountedFigures>,
  now: Date,
): AgreementPeriod {
  const judged = levels.map(level => judgeLevel(level, found.get(level)));
  return {
    from: month.from.toISOString(),
    to: month.to.toISOString(),
    revision: agreement.revision,
    complete: month.to <= now,
    levels: judged,
    creditPercent: creditOf(agreement.terms.credits, judged),
  };
}

function judgeLevel(
  { definition, level, objective }: LevelOfMonth,
  counted: CountedFigures | undefined,
) {
  const { agreedPpm } = level;
  const verdict =
    definition && counted
      ? judgeWindow({ ...definition, targetPpm: agreedPpm }, counted.figures)
      : { state: 'no-data' as const, attainmentPpm: null, coverage: 0 };
  const { attainmentPpm, state, coverage } = verdict;
  const sample = counted?.sample ?? false;
  return { objective, agreedPpm, attainmentPpm, state, coverage, sample };
}

function levelOf(
  month: AgreementMonth,
  level: AgreedLevel,
  agreement: RevisedAgreement,
  { histories, now }: { histories: ObjectiveHistory[]; now: Date },
): LevelOfMonth {
  const history = historyOf(level, histories);
  if (!history || history.revisions.length === 0 || history.notComputed) {
    return { month, level, objective: history?.objective ?? level.sloRef };
  }
  const last = new Date(month.to.getTime() - 1);
  const { definition } = revisionInForce(history.revisions, last);
  const counted = {
    ...definition,
    measuredSince: history.measuredSince,
    slicesRolledUp: sameSlices(definition, history.current),
  };
  const rules = [...definition.exclusions, ...agreement.exclusions];
  const request = figuresRequest(counted, windowOf(month, now), rules);
  return { month, level, objective: history.objective, definition, request };
}

/** A level that names no objective is of an SLO with one. */
function historyOf(level: AgreedLevel, histories: ObjectiveHistory[]) {
  const ofSlo = histories.filter(({ sloRef }) => sloRef === level.sloRef);
  return level.objectiveId === undefined && ofSlo.length === 1
    ? ofSlo[0]
    : ofSlo.find(({ objectiveId }) => objectiveId === level.objectiveId);
}

/** A month on whole minutes, of which those before `now` count. */
function windowOf(month: AgreementMonth, now: Date): CountedWindow {
  const from = Math.ceil(month.from.getTime() / MINUTE_MS) * MINUTE_MS;
  const to = month.to.getTime();
  const until = Math.floor(Math.min(to, now.getTime()) / MINUTE_MS) * MINUTE_MS;
  const minutes = (to - from) / MINUTE_MS;
  const bounds = { from: new Date(from), to: month.to, minutes };
  return { bounds, until: new Date(until) };
}
