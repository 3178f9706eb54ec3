import { createHash } from 'node:crypto';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  parseItemKey,
  type DocumentPlan,
  type DocumentProblem,
  type DocumentText,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  documentProblemsToText,
  MOST_DOCUMENT_ITEMS,
  planImport,
  readRoadmap,
  toDocumentItem,
  writeRoadmap,
  type ImportPlan,
  type ItemPlan,
  type ReadRoadmap,
} from '@stagecraft/backstage-plugin-roadmap-common/documents';
import type { DocumentStore } from '../../database/DocumentStore';
import type { TellChanged } from '../createSignals';
import type { KnownEntities } from '../KnownEntities';
import { principalOf } from '../principalOf';
import type { ReadRights } from '../ReadRights';
import { pastInstant } from '../requestProblems';
import type { CallOptions } from '../RoadmapItems';
import type { DocumentRights } from './DocumentRights';
import { ReadableLinks } from './ReadableLinks';
import type {
  DocumentApplication,
  DocumentQuery,
  RoadmapDocuments,
} from './RoadmapDocuments';

/** Longer than this no document is read, so none is written. */
const LONGEST_DOCUMENT = 1_000_000;
/** More problems than this help nobody. */
const MOST_PROBLEMS = 200;
const MOST_PROBLEMS_TOLD = 20;

/** What documents are worked with. */
export interface RoadmapDocumentsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  documents: DocumentStore;
  entities: KnownEntities;
  readRights: ReadRights;
  rights: DocumentRights;
  tell: TellChanged;
}

/** Compares documents with what of the roadmap the caller may read, and makes it as they say. */
export class DefaultRoadmapDocuments implements RoadmapDocuments {
  readonly #options: RoadmapDocumentsOptions;
  readonly #links: ReadableLinks;

  constructor(options: RoadmapDocumentsOptions) {
    this.#options = options;
    this.#links = new ReadableLinks(options.readRights);
  }

  async plan(document: DocumentText, options: CallOptions) {
    return toAnswer(await this.#plan(document, options));
  }

  async apply(application: DocumentApplication, options: CallOptions) {
    const { auth, clock, documents, tell } = this.#options;
    const plan = await this.#plan(application, options);
    refuseProblems(plan.problems);
    const answer = toAnswer(plan);
    if (answer.basis !== application.basis) {
      throw new ConflictError(
        'The roadmap or the document has changed since it was planned; plan it again and look at the changes',
      );
    }
    const changing = plan.items.filter(
      ({ planned }) => planned.action !== 'unchanged',
    );
    const actor = principalOf(options.credentials, auth).name;
    const keys = await documents.apply(changing, actor, clock());
    await Promise.all(keys.map(tell));
    return { ...answer, items: withKeys(plan.items, changing, keys) };
  }

  async write(query: DocumentQuery, { credentials }: CallOptions) {
    const { auth, clock, documents, readRights } = this.#options;
    const readable = await readRights.of({ credentials });
    const { format, asOf, ...filter } = query;
    const now = clock();
    const { items, totalItems } = await documents.list(
      { ...filter, limit: MOST_DOCUMENT_ITEMS },
      {
        now,
        readable,
        asOf: asOf === undefined ? undefined : pastInstant(asOf, now),
        viewer: principalOf(credentials, auth).userRef,
      },
    );
    if (totalItems > MOST_DOCUMENT_ITEMS) refuseLength(`${totalItems} items`);
    // By key, so that a new item moves no other one in the file.
    const number = (key: string) => parseItemKey(key) ?? 0;
    const kept = await this.#links.inItems(items, { credentials });
    const inOrder = kept.sort((a, b) => number(a.key) - number(b.key));
    const text = writeRoadmap(inOrder.map(toDocumentItem), format);
    if (text.length > LONGEST_DOCUMENT)
      refuseLength(`${text.length} characters`);
    return text;
  }

  async #plan(document: DocumentText, options: CallOptions) {
    const { clock, rights } = this.#options;
    const now = clock();
    const read = readRoadmap(document);
    const { surroundings, taken } = await this.#find(read, options, now);
    const today = now.toISOString().slice(0, 10);
    const plan = planImport(read, surroundings, today);
    const problems = [
      ...plan.problems,
      ...taken,
      ...(await this.#findUnknownRefs(plan.items, options)),
      ...(await rights.findProblems(plan.items, options)),
    ];
    return { ...plan, problems: problems.slice(0, MOST_PROBLEMS) };
  }

  /** What the ids of a document name, as far as the caller may read it. */
  async #find({ items }: ReadRoadmap, options: CallOptions, now: Date) {
    const { auth, documents, readRights } = this.#options;
    const mayRead = await readRights.judge(options);
    const named = items.map(({ item }) => item);
    const all = await documents.find(
      {
        items: named.map(({ id }) => id),
        linked: named.flatMap(it => [...it.dependsOn, ...it.relatesTo]),
      },
      { now, viewer: principalOf(options.credentials, auth).userRef },
    );
    const current = new Map([...all.items].filter(([, it]) => mayRead(it)));
    const linked = await this.#links.among(
      all.linked,
      current.values(),
      options,
    );
    // A key that is hidden names nothing; a name of a document's own cannot be given twice.
    const taken = items
      .filter(({ item: { id } }) => all.items.has(id) && !current.has(id))
      .filter(({ item: { id } }) => !parseItemKey(id))
      .map(({ problem }) => problem(['id'], 'is taken; use another one'));
    return { surroundings: { ...all, items: current, linked }, taken };
  }

  async #findUnknownRefs(
    plans: ItemPlan[],
    options: CallOptions,
  ): Promise<DocumentProblem[]> {
    const refs = plans.flatMap(({ addedRefs }) => addedRefs);
    const unknown = new Set(
      await this.#options.entities.findUnknown(
        [...new Set(refs.map(({ ref }) => ref))],
        options,
      ),
    );
    return plans.flatMap(({ read, addedRefs }) =>
      addedRefs
        .filter(({ ref }) => unknown.has(ref))
        .map(({ ref, path }) =>
          read.problem(path, `must be in the catalog, got ${ref}`),
        ),
    );
  }
}

/** The plan as it is answered; the basis covers all of it, down to the versions. */
function toAnswer({ items, problems }: ImportPlan): DocumentPlan {
  const planned = items.map(item => item.planned);
  const basis = createHash('sha256')
    .update(JSON.stringify(planned))
    .digest('hex');
  const inOrder = [...problems].sort((a, b) => a.line - b.line);
  return { basis, items: planned, problems: inOrder };
}

function withKeys(all: ItemPlan[], changed: ItemPlan[], keys: string[]) {
  const keyOf = new Map(changed.map((plan, index) => [plan, keys[index]]));
  return all.map(plan => {
    const key = keyOf.get(plan);
    return key ? { ...plan.planned, key } : plan.planned;
  });
}

function refuseProblems(problems: DocumentProblem[]) {
  if (problems.length === 0) return;
  const denied = problems.filter(({ kind }) => kind === 'denied');
  const told = (denied.length > 0 ? denied : problems).slice(
    0,
    MOST_PROBLEMS_TOLD,
  );
  const message = documentProblemsToText(told).replaceAll('\n', '; ');
  throw denied.length > 0
    ? new NotAllowedError(message)
    : new InputError(message);
}

function refuseLength(got: string): never {
  throw new InputError(
    `A document holds at most ${MOST_DOCUMENT_ITEMS} items and ${LONGEST_DOCUMENT} characters, this would be ${got}; narrow it, for instance by owner`,
  );
}
