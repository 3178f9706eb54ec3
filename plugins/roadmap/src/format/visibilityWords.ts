import type { Visibility } from '@stagecraft/backstage-plugin-roadmap-common';

/** Whom an item is for. */
export const visibilityWords: Record<Visibility, string> = {
  public: 'Everybody, also outside',
  internal: 'Everybody inside',
  team: 'Its owners only',
};
