import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import type { AgreementStore } from '../../database/AgreementStore';
import type { CallOptions } from '../CallOptions';
import type { AgreedStates } from './AgreedStates';
import type { AgreementPeriods } from './AgreementPeriods';
import type { Agreements } from './Agreements';
import { revisedAgreements } from './agreementTerms';
import { reliedOnBy } from './reliedOnBy';

/** What agreements work with. */
export interface AgreementsOptions {
  agreedStates: AgreedStates;
  agreements: AgreementStore;
  agreementPeriods: AgreementPeriods;
  catalog: CatalogService;
}

/** Answers from the agreements as they hold now, and as they held. */
export class DefaultAgreements implements Agreements {
  readonly #options: AgreementsOptions;

  constructor(options: AgreementsOptions) {
    this.#options = options;
  }

  async list() {
    const { agreedStates, agreements } = this.#options;
    return agreedStates.correct(await agreements.list());
  }

  async listReliedOn(entityRef: string, { credentials }: CallOptions) {
    const { agreedStates, agreements, catalog } = this.#options;
    const parties = await reliedOnBy(catalog, entityRef, credentials);
    return agreedStates.correct(await agreements.listReliedOn(parties));
  }

  async get(ref: string): Promise<AgreementDetail> {
    const { agreedStates, agreements, agreementPeriods } = this.#options;
    const [found, rows] = await Promise.all([
      agreements.get(ref),
      agreements.revisions(ref),
    ]);
    const [summary] = await agreedStates.correct([found]);
    const revisions = revisedAgreements(rows);
    const latest = revisions.at(-1);
    return {
      ...summary,
      severities: latest?.terms.severities ?? [],
      credits: latest?.terms.credits ?? [],
      exclusions: latest?.terms.exclusions ?? [],
      dependencies: latest?.terms.dependencies ?? [],
      periods: await agreementPeriods.list(revisions),
      revisions: rows.map(row => ({
        revision: row.revision,
        recordedAt: row.recorded_at.toISOString(),
        effectiveAt: row.effective_at.toISOString(),
        hash: row.hash,
        withdrawn: row.withdrawn,
      })),
    };
  }
}
