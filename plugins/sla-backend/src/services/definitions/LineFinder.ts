import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { locateField } from '@stagecraft/backstage-plugin-sla-common';
import { readDefinitionText } from './readDefinitionText';

/** Most texts that are read, so that many faults at once hold up nothing. */
const MOST_TEXTS = 50;
/** Longest time for all of them. */
const MOST_MS = 10_000;

interface Located {
  location?: string;
  field?: string;
  line?: number;
}

/**
 * Finds the lines of problems that the catalog shows on its entities, which
 * have none. For one pass over the definitions: each text is read once, and
 * what takes too long goes without.
 */
export class LineFinder {
  readonly #urlReader: UrlReaderService;
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #signal = AbortSignal.timeout(MOST_MS);

  constructor(urlReader: UrlReaderService) {
    this.#urlReader = urlReader;
  }

  async withLines<T extends Located>(
    entityRef: string,
    problems: T[],
  ): Promise<T[]> {
    return Promise.all(
      problems.map(async problem => {
        const { location, field, line } = problem;
        if (line !== undefined || !location || !field) return problem;
        const text = await this.#read(location);
        const found = text && locateField(text, entityRef, field);
        return found ? { ...problem, line: found } : problem;
      }),
    );
  }

  #read(location: string): Promise<string | undefined> {
    const known = this.#texts.get(location);
    if (known) return known;
    const isEnough = this.#texts.size >= MOST_TEXTS || this.#signal.aborted;
    const text = isEnough
      ? Promise.resolve(undefined)
      : readDefinitionText(this.#urlReader, location, this.#signal);
    this.#texts.set(location, text);
    return text;
  }
}
