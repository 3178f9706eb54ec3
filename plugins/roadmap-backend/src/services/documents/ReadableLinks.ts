import type {
  KeptItem,
  NamedItem,
} from '@stagecraft/backstage-plugin-roadmap-common/documents';
import type { ReadRights } from '../ReadRights';
import type { CallOptions } from '../RoadmapItems';

/** Keeps from documents what callers may not read at the other end of links. */
export class ReadableLinks {
  readonly #readRights: Pick<ReadRights, 'find'>;

  constructor(readRights: Pick<ReadRights, 'find'>) {
    this.#readRights = readRights;
  }

  /**
   * Of what a document links to, that which the caller may read. A link that
   * is there already may stay, since its key is known.
   */
  async among(
    linked: ReadonlyMap<string, NamedItem>,
    items: Iterable<KeptItem>,
    options: CallOptions,
  ): Promise<Map<string, NamedItem>> {
    const readable = await this.#readable([...linked.values()], options);
    const known = new Set(
      [...items].flatMap(({ links }) => links.map(({ key }) => key)),
    );
    return new Map(
      [...linked].filter(([, { key }]) => readable.has(key) || known.has(key)),
    );
  }

  /** The same items; what the caller may not read goes by its key and not by the name that a document gave it. */
  async inItems(items: KeptItem[], options: CallOptions): Promise<KeptItem[]> {
    const all = items.flatMap(({ links }) => links);
    const readable = await this.#readable(all, options);
    return items.map(item => ({
      ...item,
      links: item.links.map(link =>
        readable.has(link.key) ? link : { type: link.type, key: link.key },
      ),
    }));
  }

  async #readable(
    named: NamedItem[],
    options: CallOptions,
  ): Promise<Set<string>> {
    const keys = [...new Set(named.map(({ key }) => key))];
    if (keys.length === 0) return new Set();
    const found = await this.#readRights.find(keys, options);
    return new Set(keys.filter((_, index) => found[index]));
  }
}
