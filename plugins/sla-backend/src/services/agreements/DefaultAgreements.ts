import type { AgreementStore } from '../../database/AgreementStore';
import type { Agreements } from './Agreements';

/** Answers from the agreements as they hold now. */
export class DefaultAgreements implements Agreements {
  readonly #store: AgreementStore;

  constructor(options: { agreements: AgreementStore }) {
    this.#store = options.agreements;
  }

  async list() {
    return this.#store.list();
  }

  async get(ref: string) {
    return this.#store.get(ref);
  }
}
