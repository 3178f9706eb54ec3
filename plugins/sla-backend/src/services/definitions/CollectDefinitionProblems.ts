import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import {
  AGREEMENT_KIND,
  OPENSLO_KINDS,
  locateProblems,
  validateDocuments,
} from '@stagecraft/backstage-plugin-sla-common';
import { z } from 'zod';
import type { FoundProblem, ProblemStore } from '../../database/ProblemStore';
import { documentName } from './entityProblems';
import { readDefinitionText } from './readDefinitionText';

/** Topic on which the catalog tells what it could not process. */
const CATALOG_ERRORS_TOPIC = 'experimental.catalog.errors';

const KINDS = new Map(
  [...OPENSLO_KINDS, AGREEMENT_KIND].map(kind => [kind.toLowerCase(), kind]),
);
/** A text in which a document of ours stands, whatever else is wrong with it. */
const OURS = /^\s*apiVersion:\s*['"]?(openslo|stagecraft\.dev)\//m;
const MOST_WAITING = 1000;

// Errors that come from another replica have lost their message.
const reportSchema = z.object({
  entity: z.string().max(1000),
  location: z.string().max(4000).optional(),
  errors: z
    .array(z.object({ message: z.string().optional() }).passthrough())
    .default([]),
});
type Report = z.infer<typeof reportSchema>;

/** What collecting works with. */
export interface CollectOptions {
  clock: () => Date;
  logger: LoggerService;
  problems: ProblemStore;
  urlReader: UrlReaderService;
}

/**
 * Keeps what the catalog says of documents that it could not process, also of
 * those that never became entities, with the lines of their problems.
 */
export class CollectDefinitionProblems {
  readonly #options: CollectOptions;
  readonly #waiting = new Map<string, Report>();
  #work: Promise<void> = Promise.resolve();

  constructor(options: CollectOptions) {
    this.#options = options;
  }

  /** Listens to the catalog. */
  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'sla-definition-problems',
      topics: [CATALOG_ERRORS_TOPIC],
      onEvent: async event => this.receive(event),
    });
  }

  /** Takes a report and returns at once: the catalog waits for its subscribers. */
  receive(event: Pick<EventParams, 'eventPayload'>): void {
    const parsed = reportSchema.safeParse(event.eventPayload);
    if (!parsed.success || this.#waiting.size >= MOST_WAITING) return;
    const report = parsed.data;
    const isNew = !this.#waiting.has(report.entity);
    this.#waiting.set(report.entity, report);
    if (isNew) this.#work = this.#work.then(() => this.#keep(report.entity));
  }

  /** Resolves when all that was received is kept. */
  async settled(): Promise<void> {
    await this.#work;
  }

  /**
   * Forgets what its author has mended since. The catalog tells nobody when a
   * document stops failing without becoming an entity of ours.
   */
  async forgetMended(): Promise<void> {
    const { clock, problems, urlReader } = this.#options;
    for (const { entityRef, location } of await problems.listLocated()) {
      const text = await readDefinitionText(urlReader, location);
      if (text === undefined) continue;
      const isFile =
        parseEntityRef(entityRef).kind.toLowerCase() === 'location';
      const left = isFile ? faultsOf(text) : errorsOf(text, entityRef);
      if (left.length > 0) continue;
      await problems.replace('processing', entityRef, [], clock());
    }
  }

  async #keep(entity: string) {
    const report = this.#waiting.get(entity);
    this.#waiting.delete(entity);
    if (!report) return;
    const { clock, logger, problems } = this.#options;
    try {
      const found = await this.#problemsOf(report);
      if (found) {
        await problems.replace('processing', entity, found, clock());
      }
    } catch (error) {
      logger.warn(`Could not keep the problems of ${entity}`, error as Error);
    }
  }

  /** Undefined for what is none of our business. */
  async #problemsOf(report: Report): Promise<FoundProblem[] | undefined> {
    const { kind, name } = parseEntityRef(report.entity);
    const ours = KINDS.get(kind.toLowerCase());
    if (!ours && kind.toLowerCase() !== 'location') return undefined;
    const text = report.location
      ? await readDefinitionText(this.#options.urlReader, report.location)
      : undefined;
    if (!ours)
      return text && OURS.test(text) ? inFile(report, text) : undefined;
    const common = {
      document: documentName(ours, name),
      location: report.location,
    };
    const errors = text ? errorsOf(text, report.entity) : [];
    if (errors.length > 0) {
      return errors.map(({ line, field, message }) => ({
        ...common,
        line,
        field,
        message,
      }));
    }
    return messagesOf(report).map(message => ({ ...common, message }));
  }
}

function errorsOf(text: string, entityRef: string) {
  return locateProblems(text, entityRef).filter(
    ({ severity }) => severity === 'error',
  );
}

/** What is wrong with the YAML of a text, whatever its documents say. */
function faultsOf(text: string) {
  return validateDocuments(text).filter(
    ({ severity, field }) => severity === 'error' && field === undefined,
  );
}

/** Problems of a file that the catalog could not even take apart. */
function inFile(report: Report, text: string): FoundProblem[] {
  const { location } = report;
  const document = location?.split('/').at(-1) ?? report.entity;
  const faults = faultsOf(text);
  return faults.length > 0
    ? faults.map(({ line, message }) => ({ document, location, line, message }))
    : messagesOf(report).map(message => ({ document, location, message }));
}

function messagesOf({ errors }: Report): string[] {
  const messages = errors.flatMap(({ message }) => message ?? []);
  return messages.length > 0
    ? messages.map(message => message.slice(0, 2000))
    : ['The catalog refused this document; its log says why'];
}
