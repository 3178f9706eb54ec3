import type { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SampleBatch } from '@stagecraft/backstage-plugin-sla-common';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type { CallOptions } from '../CallOptions';
import type { PushWriter, PushWriters } from './PushWriters';
import type { Samples } from './Samples';

/** What binding machines to services works with. */
export interface BoundSamplesOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  objectives: Pick<ObjectiveStore, 'entityRefsOf'>;
  writers: PushWriters;
}

/**
 * Lets a machine speak only for the services that the operator gave it. People
 * are bound by permission alone.
 */
export class BoundSamples implements Samples {
  readonly #inner: Samples;
  readonly #options: BoundSamplesOptions;

  constructor(inner: Samples, options: BoundSamplesOptions) {
    this.#inner = inner;
    this.#options = options;
  }

  async create(batch: SampleBatch, options: CallOptions) {
    const subject = this.#machineOf(options);
    if (subject !== undefined) await this.#checkBatch(subject, batch);
    return this.#inner.create(batch, options);
  }

  async removeSource(source: string, options: CallOptions) {
    const subject = this.#machineOf(options);
    if (subject !== undefined) {
      const writer = this.#writerOf(subject, ['*'], source);
      if (!writer.everything || !writer.sources?.has(source)) {
        throw refusal(`remove the source '${source}'`, subject, ['*'], source);
      }
    }
    return this.#inner.removeSource(source, options);
  }

  #machineOf({ credentials }: CallOptions): string | undefined {
    return this.#options.auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : undefined;
  }

  async #checkBatch(subject: string, { source, samples }: SampleBatch) {
    const keys = [...new Set(samples.map(({ objective }) => objective))];
    // What is no objective is refused as such, with its place in the batch.
    const entityRefs = await this.#options.objectives.entityRefsOf(keys);
    const writer = this.#writerOf(subject, entityRefs, source);
    if (writer.everything) return;
    const refused = await this.#notParts(
      writer,
      entityRefs.filter(ref => !writer.entityRefs.has(ref)),
    );
    if (refused.length > 0) {
      const what = `write for ${refused.slice(0, 5).join(', ')}`;
      throw refusal(what, subject, refused, source);
    }
  }

  #writerOf(subject: string, entityRefs: string[], source: string) {
    const writer = this.#options.writers.find(subject);
    if (!writer) {
      throw refusal('hand in measurements', subject, entityRefs, source);
    }
    if (writer.sources && !writer.sources.has(source)) {
      throw refusal(
        `write as source '${source}'`,
        subject,
        [...writer.entityRefs],
        source,
      );
    }
    return writer;
  }

  /** Those that are no part of a system that the writer has. */
  async #notParts(writer: PushWriter, entityRefs: string[]) {
    const { auth, catalog } = this.#options;
    const hasSystems = [...writer.entityRefs].some(isSystem);
    if (entityRefs.length === 0 || !hasSystems) return entityRefs;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return entityRefs.filter(
      (_, index) =>
        !items[index]?.relations?.some(
          ({ type, targetRef }) =>
            type === 'partOf' && writer.entityRefs.has(targetRef),
        ),
    );
  }
}

function isSystem(ref: string) {
  return ref.startsWith('system:');
}

function refusal(
  what: string,
  subject: string,
  entityRefs: string[],
  source: string,
) {
  const entry = JSON.stringify({
    subject,
    entities: entityRefs.slice(0, 5),
    sources: [source],
  });
  return new NotAllowedError(
    `'${subject}' may not ${what}; the operator allows it under sla.push.writers, for instance ${entry}`,
  );
}
