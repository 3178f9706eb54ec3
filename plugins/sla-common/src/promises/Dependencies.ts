import type { PromiseLink } from '../api/promises';
import type { PromisedAvailability, PromiseGraph } from './promiseGraph';

type Named = Pick<PromiseLink, 'ref' | 'mode' | 'group' | 'declared'>;

/** Who relies on whom, with APIs taken for the entities that provide them. */
export class Dependencies {
  readonly #byProvider = new Map<string, PromisedAvailability[]>();
  readonly #hard = new Map<string, string[]>();

  constructor(private readonly graph: PromiseGraph) {
    for (const promise of graph.promises) {
      const others = this.#byProvider.get(promise.providerRef) ?? [];
      this.#byProvider.set(promise.providerRef, [...others, promise]);
    }
  }

  /**
   * Direct dependencies of a provider under one of its agreements, or without
   * any. Each entity is there once: what the agreement names hides what the
   * catalog says of the same entity, and hard hides soft.
   */
  of(ref: string, agreement?: PromisedAvailability): Named[] {
    const declared = (agreement?.dependencies ?? []).flatMap(
      ({ ref: named, mode, group }) =>
        this.#resolve(named).map(
          (target): Named => ({ ref: target, mode, group, declared: true }),
        ),
    );
    const known = this.#sources(ref).flatMap(source =>
      [...(this.graph.dependencies.get(source) ?? [])].flatMap(named =>
        this.#resolve(named).map(
          (target): Named => ({ ref: target, mode: 'hard', declared: false }),
        ),
      ),
    );
    const links = new Map<string, Named>();
    for (const link of [...declared, ...known]) {
      const before = links.get(link.ref);
      const isStronger =
        before && link.declared && strength(link) > strength(before);
      if (link.ref !== ref && (!before || isStronger)) {
        links.set(link.ref, link);
      }
    }
    return [...links.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  /** Refs of all hard dependencies, under any of its agreements. */
  hard(ref: string): string[] {
    const known = this.#hard.get(ref);
    if (known) {
      return known;
    }
    const agreements = this.#byProvider.get(ref) ?? [undefined];
    const refs = new Set(
      agreements
        .flatMap(agreement => this.of(ref, agreement))
        .filter(({ mode }) => mode === 'hard')
        .map(link => link.ref),
    );
    this.#hard.set(ref, [...refs]);
    return [...refs];
  }

  /**
   * What an entity promises to another: the agreement that names the consumer
   * or its owner, else the weakest of all, since nobody knows which would hold.
   */
  promiseOf(ref: string, consumer: string): PromisedAvailability | undefined {
    const all = this.#byProvider.get(ref) ?? [];
    const owner = this.graph.owners.get(consumer);
    const named = all.filter(({ consumerRefs }) =>
      consumerRefs.some(party => party === consumer || party === owner),
    );
    return (named.length > 0 ? named : all).reduce(
      (weakest: PromisedAvailability | undefined, promise) =>
        weakest && weakest.promisedPpm <= promise.promisedPpm
          ? weakest
          : promise,
      undefined,
    );
  }

  /** An API with an agreement of its own stands for itself. */
  #resolve(ref: string): string[] {
    const providers = this.graph.providers.get(ref);
    return providers && !this.#byProvider.has(ref) ? [...providers] : [ref];
  }

  /** The entities whose dependencies are those of `ref`. */
  #sources(ref: string): string[] {
    return [ref, ...(this.graph.providers.get(ref) ?? [])];
  }
}

/** Needed by itself, needed as one of several, not needed. */
function strength({ mode, group }: Named): number {
  if (mode === 'soft') {
    return 0;
  }
  return group === undefined ? 2 : 1;
}
