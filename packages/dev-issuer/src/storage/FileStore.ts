import { join } from 'node:path';
import type { AdapterPayload } from 'oidc-provider';
import { readJson, writeJson } from './privateFile';

interface StoredRow {
  payload: AdapterPayload;
  /** Seconds since 1970; undefined for what does not expire. */
  expiresAt?: number;
}

/**
 * Sessions, grants and tokens of a few people on one machine, kept in one
 * small file so that a restart signs nobody out.
 */
export class FileStore {
  readonly #file: string;
  readonly #now: () => number;
  readonly #rows: Map<string, StoredRow>;

  /** `now` gives seconds since 1970. */
  constructor(folder: string, now: () => number) {
    this.#file = join(folder, 'sessions.json');
    this.#now = now;
    this.#rows = new Map(
      Object.entries(readJson<Record<string, StoredRow>>(this.#file) ?? {}),
    );
  }

  put(key: string, payload: AdapterPayload, expiresIn?: number): void {
    const expiresAt = expiresIn ? this.#now() + expiresIn : undefined;
    this.#rows.set(key, { payload, expiresAt });
    this.#save();
  }

  get(key: string): AdapterPayload | undefined {
    const row = this.#rows.get(key);
    return row && this.#isLive(row) ? row.payload : undefined;
  }

  /** The first live payload of a kind of rows that satisfies `matches`. */
  find(
    prefix: string,
    matches: (payload: AdapterPayload) => boolean,
  ): AdapterPayload | undefined {
    for (const [key, row] of this.#rows) {
      if (!key.startsWith(prefix) || !this.#isLive(row)) continue;
      if (matches(row.payload)) return row.payload;
    }
    return undefined;
  }

  removeWhere(matches: (key: string, payload: AdapterPayload) => boolean) {
    for (const [key, row] of this.#rows) {
      if (matches(key, row.payload)) this.#rows.delete(key);
    }
    this.#save();
  }

  #isLive({ expiresAt }: StoredRow): boolean {
    return expiresAt === undefined || expiresAt > this.#now();
  }

  #save(): void {
    for (const [key, row] of this.#rows) {
      if (!this.#isLive(row)) this.#rows.delete(key);
    }
    writeJson(this.#file, Object.fromEntries(this.#rows));
  }
}
