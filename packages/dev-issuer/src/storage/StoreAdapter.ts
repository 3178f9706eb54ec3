import type { Adapter, AdapterPayload } from 'oidc-provider';
import { FileStore } from './FileStore';

/** One kind of the library's records (sessions, grants, …) in a `FileStore`. */
export class StoreAdapter implements Adapter {
  readonly #store: FileStore;
  readonly #kind: string;
  readonly #now: () => number;

  constructor(store: FileStore, kind: string, now: () => number) {
    this.#store = store;
    this.#kind = kind;
    this.#now = now;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number) {
    this.#store.put(this.#key(id), payload, expiresIn);
  }

  async find(id: string) {
    return this.#store.get(this.#key(id));
  }

  async findByUserCode(userCode: string) {
    return this.#store.find(this.#key(''), it => it.userCode === userCode);
  }

  async findByUid(uid: string) {
    return this.#store.find(this.#key(''), it => it.uid === uid);
  }

  async destroy(id: string) {
    this.#store.removeWhere(key => key === this.#key(id));
  }

  async revokeByGrantId(grantId: string) {
    this.#store.removeWhere((_key, it) => it.grantId === grantId);
  }

  async consume(id: string) {
    const payload = this.#store.get(this.#key(id));
    if (!payload) return;
    const left = payload.exp ? payload.exp - this.#now() : undefined;
    const consumed = { ...payload, consumed: this.#now() };
    this.#store.put(this.#key(id), consumed, left);
  }

  #key(id: string): string {
    return `${this.#kind}:${id}`;
  }
}
