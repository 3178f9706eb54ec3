import { ConflictError, InputError } from '@backstage/errors';
import {
  findKindProblems,
  ourKinds,
  type KindDefinition,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapKindsExtensionPoint } from '@stagecraft/backstage-plugin-roadmap-node';

/** Knows the kinds of items: the roadmap's own, and those that modules add. */
export class Kinds implements RoadmapKindsExtensionPoint {
  readonly #byName = new Map<string, KindDefinition>();

  constructor() {
    this.addKind(...ourKinds);
  }

  addKind(...kinds: KindDefinition[]): void {
    for (const definition of kinds) {
      const { kind } = definition;
      const problems = findKindProblems(definition);
      if (this.#byName.has(kind)) problems.push('it is there already');
      if (problems.length > 0) {
        throw new Error(
          `Kind '${kind}' cannot be added to the roadmap: ${problems.join(
            '; ',
          )}`,
        );
      }
      this.#byName.set(kind, definition);
    }
  }

  all(): KindDefinition[] {
    return [...this.#byName.values()];
  }

  /** The states of all kinds in which nothing more is waited for. */
  settledStates(): [kind: string, state: string][] {
    return this.all().flatMap(({ kind, states }) =>
      Object.keys(states)
        .filter(state => states[state].settled)
        .map((state): [string, string] => [kind, state]),
    );
  }

  /** Undefined for a kind whose plugin is not installed any more. */
  find(kind: string): KindDefinition | undefined {
    return this.#byName.get(kind);
  }

  /** The kind of an item that is to be changed. @throws ConflictError */
  ofItem({ key, kind }: { key: string; kind: string }): KindDefinition {
    const definition = this.find(kind);
    if (definition) return definition;
    throw new ConflictError(
      `${key} is of the kind '${kind}', which no installed plugin knows; install the one that brought it`,
    );
  }

  /** A kind that a request names; `path` is where it stands there. @throws InputError */
  named(kind: string, path: string): KindDefinition {
    const definition = this.find(kind);
    if (definition) return definition;
    const known = [...this.#byName.keys()].join(', ');
    throw new InputError(
      `${path}: there is no kind '${kind}'; use one of ${known}`,
    );
  }
}
