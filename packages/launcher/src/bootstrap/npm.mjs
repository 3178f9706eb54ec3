import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Complaint, explainDiskErrors } from '../console/Complaint.mjs';

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network request|RequestError|socket hang up|ERR_SOCKET_TIMEOUT/i;

/** Whether the output of npm or yarn speaks of a registry out of reach. */
export function speaksOfNetwork(output) {
  return NO_NETWORK.test(output);
}

/** The complaint about a registry out of reach. */
export function networkComplaint(what, cause) {
  return new Complaint(
    `${what} could not be fetched: the npm registry cannot be reached.`,
    `Check the network and, behind a proxy or a mirror, npm's settings ('npm config get proxy', 'npm config get registry'); 'npm ping' tells when it works.\nThen start again: it goes on where it stopped.`,
    { cause },
  );
}

/**
 * Installs one package of an exact version into a folder of its own, without
 * running any script of it.
 */
export async function installPackage({ name, version, folder, onLine, track }) {
  const spec = `${name}@${version}`;
  const args = ['install', '--prefix', folder, '--no-save', '--ignore-scripts'];
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock'];
  try {
    await runNpm([...args, ...quiet, spec], { onLine, track, cwd: folder });
  } catch (error) {
    if (speaksOfNetwork(error.output ?? ''))
      throw networkComplaint(spec, error);
    throw explainDiskErrors(error, folder);
  }
}

// npm's own pauses let a person without a network wait for more than a minute.
const SHORT_PAUSES = {
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};

/** Runs npm; rejects with an error that holds its `output`. */
export function runNpm(args, { onLine = () => {}, track, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, {
      cwd,
      env: { ...process.env, ...SHORT_PAUSES },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    track?.(npm);
    let output = '';
    const hear = line => {
      output += `${line}\n`;
      onLine(line);
    };
    for (const stream of [npm.stdout, npm.stderr]) {
      createInterface({ input: stream }).on('line', hear);
    }
    npm.once('error', error => reject(npmMissing(error)));
    npm.once('close', code =>
      code === 0
        ? resolve(output)
        : reject(
            Object.assign(new Error(`npm ${args[0]} failed:\n${output}`), {
              output,
            }),
          ),
    );
  });
}

function npmMissing(error) {
  if (error.code !== 'ENOENT') return error;
  return new Complaint(
    'npm was not found.',
    "It comes with Node; on Debian and Ubuntu install the package 'npm'.",
    { cause: error },
  );
}
