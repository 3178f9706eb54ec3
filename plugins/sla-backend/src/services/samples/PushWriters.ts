import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { fullEntityRef } from '@stagecraft/backstage-plugin-sla-common';

/** What one machine may hand in. */
export interface PushWriter {
  /** Of a token of `backend.auth.externalAccess`; for another plugin, `plugin:<id>`. */
  subject: string;
  /** Whether it may write for everything. */
  everything: boolean;
  /** Full refs of entities, and of systems whose parts are meant. */
  entityRefs: ReadonlySet<string>;
  /** Names under which it may write; undefined for any. */
  sources?: ReadonlySet<string>;
}

/** Which machines may hand in measurements of what. Without an entry, none may. */
export class PushWriters {
  readonly #bySubject: ReadonlyMap<string, PushWriter>;

  /** Reads `sla.push.writers`. @throws InputError naming the entry that is wrong */
  static fromConfig(config: Config): PushWriters {
    const entries = config.getOptionalConfigArray('sla.push.writers') ?? [];
    const writers = entries.map((entry, index) => {
      try {
        return readWriter(entry);
      } catch (error) {
        const { message } = error as Error;
        throw new InputError(`sla.push.writers[${index}]: ${message}`);
      }
    });
    return new PushWriters(writers);
  }

  private constructor(writers: PushWriter[]) {
    this.#bySubject = new Map(writers.map(it => [it.subject, it]));
    if (this.#bySubject.size < writers.length) {
      throw new InputError('sla.push.writers: a subject is given twice');
    }
  }

  /** What a machine may hand in; undefined for nothing. */
  find(subject: string): PushWriter | undefined {
    return this.#bySubject.get(subject);
  }
}

function readWriter(config: Config): PushWriter {
  const subject = config.getString('subject');
  if (!/^\S+$/.test(subject)) {
    throw new InputError(
      `subject must be that of a token of backend.auth.externalAccess, without spaces, got '${subject}'`,
    );
  }
  const entities = config.getStringArray('entities');
  return {
    subject,
    everything: entities.includes('*'),
    entityRefs: new Set(entities.filter(ref => ref !== '*').map(readEntityRef)),
    sources: readSources(config),
  };
}

function readEntityRef(ref: string): string {
  try {
    return fullEntityRef(ref, { defaultKind: 'component' });
  } catch (error) {
    throw new InputError(
      `entities must be entity refs such as component:default/checkout, or *: ${
        (error as Error).message
      }`,
    );
  }
}

function readSources(config: Config) {
  const sources = config.getOptionalStringArray('sources');
  return sources && new Set(sources);
}
