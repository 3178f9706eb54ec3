import { releases } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { TemplateUse } from '@stagecraft/backstage-plugin-golden-paths-common/client';

interface Used {
  owner_ref: string | null;
  tag: string | null;
  behind?: number | null;
}

/** What is known of the repository of a golden path. */
export type TemplateSource = Pick<
  TemplateUse,
  'repositoryUrl' | 'newestTag' | 'problem' | 'movedTo' | 'checkedAt'
>;

/** Which versions of a golden path its projects use, and who owns them. */
export function useOf(
  template: string,
  projects: readonly Used[],
  source: TemplateSource,
): TemplateUse {
  const counts = new Map<string | null, number>();
  for (const { tag } of projects) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts.keys()].flatMap(tag =>
    tag === null ? [] : [{ name: tag, commit: '' }],
  );
  const ordered = releases(tags).map(({ name }) => name);
  const others = [...counts.keys()].filter(
    tag => tag === null || !ordered.includes(tag),
  );
  const owners = projects.flatMap(({ owner_ref }) => owner_ref ?? []);
  return {
    template,
    ...source,
    oldestTag: ordered[0] ?? null,
    projects: projects.length,
    behind: projects.filter(({ behind }) => (behind ?? 0) > 0).length,
    owners: [...new Set(owners)].sort(),
    versions: [...ordered.reverse(), ...others].map(tag => ({
      tag,
      projects: counts.get(tag) ?? 0,
    })),
  };
}
