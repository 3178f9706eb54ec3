import type {
  Vision,
  VisionDraft,
  VisionVersion,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CallOptions } from '../RoadmapItems';

/** What can be done with the vision. */
export interface Visions {
  /** The latest, or one version of it. @throws NotFoundError */
  get(version: number | undefined, options: CallOptions): Promise<Vision>;

  /** Latest first. */
  list(options: CallOptions): Promise<VisionVersion[]>;

  /** Adds a version to the one that was read. @throws ConflictError when stale */
  write(
    read: number,
    draft: VisionDraft,
    options: CallOptions,
  ): Promise<Vision>;
}
