import {
  comparableHashes,
  type GoldenPathAnswers,
  judgeFiles,
  type Release,
  type ReleaseAhead,
  releasesAhead,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import type { TemplateSources } from '@stagecraft/backstage-plugin-golden-paths-node';
import { createHash } from 'node:crypto';
import type {
  Drift,
  DriftStore,
  JudgedProject,
  Verdict,
} from '../../database/DriftStore';
import type { ReleaseStore } from '../../database/ReleaseStore';
import type { RenderRelease } from './RenderRelease';

/** What judging works with. */
export interface JudgeDriftOptions {
  drifts: DriftStore;
  releases: ReleaseStore;
  render: RenderRelease;
  sources: TemplateSources;
}

/** Verdicts that are written in one statement; a killed round judges these again. */
const KEPT_AT_ONCE = 100;
const UNKNOWN = { behind: null, newestTag: null, releases: [], files: [] };

/** Compares projects with the newest release of their template. */
export class JudgeDrift {
  readonly #options: JudgeDriftOptions;

  constructor(options: JudgeDriftOptions) {
    this.#options = options;
  }

  /** Judges each project of which something changed since it was judged. */
  async run(): Promise<void> {
    const { drifts } = this.#options;
    const known = new Map<string, Promise<Release[]>>();
    const unchanged: string[] = [];
    let verdicts: Verdict[] = [];
    for (const project of await drifts.projects()) {
      const source = this.#sourceOf(project);
      const releases = await this.#releasesOf(source, known);
      const entityRef = project.entity_ref;
      const judgedFrom = hashOfInputs(project, releases);
      if (project.judged_from === judgedFrom) {
        unchanged.push(entityRef);
        continue;
      }
      const drift = await this.#judge(project, releases);
      verdicts.push({ entityRef, judgedFrom, drift });
      if (verdicts.length < KEPT_AT_ONCE) continue;
      await drifts.keep(verdicts);
      verdicts = [];
    }
    await drifts.keep(verdicts);
    await drifts.confirm(unchanged);
  }

  /** The repository of its template, by the address that it has now. */
  #sourceOf({ answers }: JudgedProject): string {
    const url = answers?.layers.at(-1)?.repository ?? '';
    return this.#options.sources.byUrl(url)?.url ?? url;
  }

  #releasesOf(source: string, known: Map<string, Promise<Release[]>>) {
    const releases = known.get(source) ?? this.#options.releases.of(source);
    known.set(source, releases);
    return releases;
  }

  async #judge(project: JudgedProject, releases: Release[]): Promise<Drift> {
    const { answers, read_problem: problem } = project;
    if (!answers) return { ...UNKNOWN, problem };
    const used = answers.layers.at(-1)!;
    if (used.tag === null) {
      const reason =
        'It was generated from a folder and not from a release, so nobody can tell what changed since.';
      return { ...UNKNOWN, problem: problem ?? reason };
    }
    if (releases.length === 0) {
      const reason = `No release of ${used.repository} can be read: goldenPaths.sources must name it, and it must have tags that are versions.`;
      return { ...UNKNOWN, problem: problem ?? reason };
    }
    const layers = answers.layers.map(({ template }) => template);
    const ahead = releasesAhead(releases, used.tag, layers);
    return this.#compare(project, answers, ahead, {
      problem: problem ?? goneProblem(used, releases),
    });
  }

  async #compare(
    project: JudgedProject,
    answers: GoldenPathAnswers,
    ahead: ReleaseAhead[],
    { problem }: { problem: string | null },
  ): Promise<Drift> {
    const { tag } = answers.layers.at(-1)!;
    const [newest] = ahead;
    const behind = ahead.length;
    const known = { newestTag: newest?.tag ?? tag, behind, releases: ahead };
    const generated = Object.assign(
      {},
      ...answers.layers.map(({ files }) => files),
    );
    const current = comparableHashes(project.hashes ?? {}, answers);
    try {
      const rendered = newest
        ? comparableHashes(
            await this.#options.render.hashes(answers, newest),
            answers,
          )
        : generated;
      return {
        ...known,
        problem,
        files: judgeFiles(generated, current, rendered),
      };
    } catch (error) {
      const files = judgeFiles(generated, current, generated);
      const reason = `${newest?.tag} could not be rendered with its answers: ${
        (error as Error).message
      }`;
      return { ...known, files, problem: problem ?? reason.slice(0, 500) };
    }
  }
}

function goneProblem(
  { tag, commit, repository }: GoldenPathAnswers['layers'][number],
  releases: readonly Release[],
): string | null {
  const release = releases.find(it => it.tag === tag);
  if (!release) {
    return `The release ${tag} that it was generated from is gone from ${repository}, so the first release after it counts as a change.`;
  }
  return release.commit === commit
    ? null
    : `The tag ${tag} of ${repository} was moved to another commit since it was generated: release changes under a new tag.`;
}

function hashOfInputs(project: JudgedProject, releases: Release[]): string {
  const { head_commit, read_problem } = project;
  const known = releases.map(({ tag, commit }) => [tag, commit]).sort();
  return createHash('sha256')
    .update(JSON.stringify([head_commit, read_problem, known]))
    .digest('hex');
}
