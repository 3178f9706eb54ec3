/**
 * The tag after those given: the next minor version after the newest, as a
 * change of a template adds to what was there; `v1.0.0` when there is none.
 */
export function nextVersion(tags) {
  const [newest] = tags
    .map(tag => /^v(\d+)\.(\d+)\.(\d+)$/.exec(tag)?.slice(1).map(Number))
    .filter(Boolean)
    .sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  return newest ? `v${newest[0]}.${newest[1] + 1}.0` : 'v1.0.0';
}
