import { compareVersions } from '../versions';

/** Hash of everything that a layer renders from, by the layer's folder. */
export type LayerHashes = Readonly<Record<string, string>>;

/** A release of a repository of templates. */
export interface Release {
  tag: string;
  commit: string;
  layers: LayerHashes;
}

/** A release that changes what a project is made of. */
export interface ReleaseAhead {
  tag: string;
  commit: string;
  /** Which of the project's layers it changed. */
  layers: string[];
}

/**
 * The releases after `used` that changed one of `layers`, newest first. A
 * release for the layers of others is none of the project's business.
 *
 * Where the release that was used is gone, the first one after it counts,
 * because nobody can tell any more what it changed.
 */
export function releasesAhead(
  releases: readonly Release[],
  used: string,
  layers: readonly string[],
): ReleaseAhead[] {
  const ordered = [...releases].sort((a, b) => compareVersions(a.tag, b.tag));
  let before = ordered.find(it => compareVersions(it.tag, used) === 0)?.layers;
  const ahead: ReleaseAhead[] = [];
  for (const release of ordered) {
    if (compareVersions(release.tag, used) <= 0) continue;
    const known = before ?? {};
    const changed = layers.filter(
      layer => hashOf(known, layer) !== hashOf(release.layers, layer),
    );
    if (changed.length > 0) {
      const { tag, commit } = release;
      ahead.unshift({ tag, commit, layers: changed });
    }
    before = release.layers;
  }
  return ahead;
}

function hashOf(hashes: LayerHashes, layer: string): string | undefined {
  return Object.hasOwn(hashes, layer) ? hashes[layer] : undefined;
}
