import type { CallOptions } from '../CallOptions';

/** Pictures of figures for pages outside the portal, as SVG text. */
export interface Badges {
  /** @throws NotFoundError */
  ofObjective(objective: string, options: CallOptions): Promise<string>;

  /**
   * The objective of an entity that has the least budget left.
   *
   * @throws NotFoundError for an entity without objectives
   */
  ofEntity(entityRef: string, options: CallOptions): Promise<string>;
}
