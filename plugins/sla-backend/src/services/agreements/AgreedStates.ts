import {
  judgeWindow,
  type AgreedObjectiveSummary,
  type AgreementSummary,
  type ExclusionRule,
  type ObjectiveState,
} from '@stagecraft/backstage-plugin-sla-common';
import type { AgreementStore } from '../../database/AgreementStore';
import type { FiguresStore } from '../../database/FiguresStore';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import { currentWindow, figuresRequest } from '../objectives/figuresRequest';
import { revisedAgreements } from './agreementTerms';

/** What judging by an agreement's own exclusions works with. */
export interface AgreedStatesOptions {
  agreements: Pick<AgreementStore, 'latestRevisions'>;
  clock: () => Date;
  figures: Pick<FiguresStore, 'count'>;
  objectives: Pick<ObjectiveStore, 'listComputed'>;
}

/** An agreed level and the time that its agreement excludes. */
interface Excluding {
  level: AgreedObjectiveSummary;
  rules: ExclusionRule[];
}

/**
 * Judges anew the levels of agreements that exclude time beside what their
 * objectives exclude: of that the verdicts, by which all others are judged,
 * know nothing.
 */
export class AgreedStates {
  readonly #options: AgreedStatesOptions;

  constructor(options: AgreedStatesOptions) {
    this.#options = options;
  }

  /** The same agreements in their order; in as many statements however many they are. */
  async correct(summaries: AgreementSummary[]): Promise<AgreementSummary[]> {
    const excluding = await this.#excluding(summaries);
    if (excluding.length === 0) return summaries;
    const states = await this.#judge(excluding);
    return summaries.map(summary => ({
      ...summary,
      objectives: summary.objectives.map(level => ({
        ...level,
        state: states.get(level) ?? level.state,
      })),
    }));
  }

  async #excluding(summaries: AgreementSummary[]): Promise<Excluding[]> {
    const { agreements, clock } = this.#options;
    const refs = summaries.map(({ ref }) => ref);
    const rows = await agreements.latestRevisions(refs, clock());
    const rulesOf = new Map(
      rows.map(row => [
        row.entity_ref,
        revisedAgreements([row]).flatMap(it => it.exclusions),
      ]),
    );
    return summaries.flatMap(({ ref, objectives }) => {
      const rules = rulesOf.get(ref) ?? [];
      return rules.length > 0
        ? objectives.map(level => ({ level, rules }))
        : [];
    });
  }

  async #judge(excluding: Excluding[]) {
    const { clock, figures, objectives } = this.#options;
    const keys = new Set(excluding.map(({ level }) => level.objective));
    const stated = await objectives.listComputed([...keys]);
    const definitions = new Map(stated.map(it => [it.objective, it]));
    const asked = excluding.flatMap(it => {
      const definition = definitions.get(it.level.objective);
      return definition ? [{ ...it, definition }] : [];
    });
    const requests = asked.map(({ definition, rules }) =>
      figuresRequest(definition, currentWindow(definition, clock()), [
        ...definition.exclusions,
        ...rules,
      ]),
    );
    const counted = await figures.count(requests);
    return new Map<AgreedObjectiveSummary, ObjectiveState>(
      asked.map(({ level, definition }, n) => {
        const agreed = { ...definition, targetPpm: level.agreedPpm };
        return [level, judgeWindow(agreed, counted[n].figures).state];
      }),
    );
  }
}
