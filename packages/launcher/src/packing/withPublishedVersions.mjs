import { Complaint } from '../console/Complaint.mjs';

/**
 * A package.json as it is outside of this repository: what refers to the
 * workspace names a version instead, and what only development needs is gone.
 * `packages` are those that are packed together, `[{ name, version }]`.
 */
export function withPublishedVersions(manifest, packages) {
  const versions = new Map(packages.map(it => [it.name, it.version]));
  const publish = ([name, range]) => {
    if (!range.startsWith('workspace:')) return [name, range];
    const version = versions.get(name);
    if (version) return [name, range.slice('workspace:'.length) + version];
    throw new Complaint(
      `${manifest.name} depends on ${name}, which is not packed.`,
      `Give ${name} a publishConfig in its package.json, as ${manifest.name} has one.`,
    );
  };
  const { devDependencies: _ignored, ...rest } = manifest;
  for (const group of ['dependencies', 'peerDependencies']) {
    if (!rest[group]) continue;
    rest[group] = Object.fromEntries(Object.entries(rest[group]).map(publish));
  }
  return rest;
}
