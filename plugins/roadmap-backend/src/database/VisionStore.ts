import type { Knex } from 'knex';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { withRetry } from '@stagecraft/backstage-backend-http';
import {
  PORTAL_SOURCE,
  type Vision,
  type VisionVersion,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { resolvePerson } from './operations/resolvePerson';
import { personName } from './rows';

interface VersionRow {
  version: number;
  source: string;
  person_id: string;
  user_ref: string | null;
  effective_at: Date;
}

/** As many versions are listed; each of the others is still there by its number. */
const LISTED = 200;

function toVersion(row: VersionRow): VisionVersion {
  return {
    version: row.version,
    writtenBy: personName(row),
    writtenAt: row.effective_at.toISOString(),
    source: row.source,
  };
}

/** Keeps every version of the vision. */
export class VisionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The latest version, or an empty one with version 0 while there is none. */
  async latest(): Promise<Vision> {
    const [row] = await this.#versions().select('v.markdown').limit(1);
    return row
      ? { ...toVersion(row), markdown: row.markdown }
      : { version: 0, markdown: '', source: PORTAL_SOURCE };
  }

  /** @throws NotFoundError */
  async get(version: number): Promise<Vision> {
    const [row] = await this.#versions()
      .where({ version })
      .select('v.markdown');
    if (!row) throw new NotFoundError(`The vision has no version ${version}`);
    return { ...toVersion(row), markdown: row.markdown };
  }

  /** The latest versions without their texts, latest first. */
  async list(): Promise<VisionVersion[]> {
    return (await this.#versions().limit(LISTED)).map(toVersion);
  }

  /** Adds the version after the one that was read. @throws ConflictError where that is there already */
  async write(read: number, markdown: string, actor: string): Promise<void> {
    await withRetry(() =>
      this.#db.transaction(async tx => {
        const made = await tx('vision_versions')
          .insert({
            version: read + 1,
            markdown,
            source: PORTAL_SOURCE,
            written_by: await resolvePerson(tx, { user_ref: actor }),
            effective_at: tx.fn.now(),
          })
          .onConflict('version')
          .ignore()
          .returning('version');
        if (made.length === 0) {
          throw new ConflictError(
            `The vision was changed by somebody else since version ${read}; read it again`,
          );
        }
      }),
    );
  }

  #versions(): Knex.QueryBuilder<
    VersionRow & { markdown: string },
    (VersionRow & { markdown: string })[]
  > {
    return this.#db('vision_versions as v')
      .join('people as p', 'p.id', 'v.written_by')
      .orderBy('v.version', 'desc')
      .select(
        'v.version',
        'v.source',
        'v.effective_at',
        'p.id as person_id',
        'p.user_ref',
      );
  }
}
