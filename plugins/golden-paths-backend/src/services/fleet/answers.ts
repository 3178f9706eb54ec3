import type {
  ProjectDetails,
  ProjectState,
  ProjectSummary,
} from '@stagecraft/backstage-plugin-golden-paths-common/client';
import type { FleetRow, ProjectWithDrift } from '../../database/tables';

/** A project as the fleet lists it. */
export function toSummary(row: FleetRow): ProjectSummary {
  const behind = row.behind ?? null;
  return {
    entityRef: row.entity_ref,
    ownerRef: row.owner_ref,
    template: row.template,
    repositoryUrl: row.repository_url,
    state: stateOf(behind),
    tag: row.tag,
    newestTag: row.newest_tag ?? null,
    behind,
    changed:
      behind === null
        ? null
        : {
            team: row.by_team ?? 0,
            template: row.by_template ?? 0,
            both: row.by_both ?? 0,
          },
    problem: row.read_problem ?? row.problem ?? null,
    isOutdated: behind !== null && row.read_problem !== null,
    movedTo: row.moved_to,
    // Before it was judged, that it was read is nothing to show.
    checkedAt: (row.judged_at && row.known_at)?.toISOString() ?? null,
  };
}

/** A project with all that is known of it. */
export function toDetails(row: ProjectWithDrift): ProjectDetails {
  const layers = row.answers?.layers ?? [];
  const top = layers.at(-1);
  const source_url = top?.repository ?? null;
  return {
    project: toSummary({ ...row, tag: top?.tag ?? null, source_url }),
    commit: top?.commit ?? null,
    layers: layers.map(({ template, tag, files }) => ({
      template,
      tag,
      files: Object.keys(files).length,
    })),
    answers: top?.answers ?? {},
    releases: row.releases ?? [],
    files: row.files ?? [],
  };
}

function stateOf(behind: number | null): ProjectState {
  if (behind === null) return 'unknown';
  return behind > 0 ? 'behind' : 'current';
}
