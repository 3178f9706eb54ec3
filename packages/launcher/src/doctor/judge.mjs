import { nodeSuits } from '../bootstrap/chooseNode.mjs';

const OLDEST_NODE = 18;
const OLDEST_GIT = [2, 31];
const NEEDED_GB = 3;
const NEEDED_MEMORY_GB = 3;

/**
 * One finding: `state` is `good`, `note` (works, worth knowing) or `bad`
 * (mend it first); `mend` says how, except for what is good.
 */
const good = text => ({ state: 'good', text });
const note = (text, mend) => ({ state: 'note', text, mend });
const bad = (text, mend) => ({ state: 'bad', text, mend });

export function judgeNode(version) {
  if (nodeSuits(version)) return good(`Node ${version}`);
  const major = Number(version.replace(/^v/, '').split('.')[0]);
  return major >= OLDEST_NODE
    ? note(
        `Node ${version}; the portal needs 24 (or 22.18 and newer)`,
        'Nothing to do: npm start fetches Node 24 from npm for itself.',
      )
    : bad(
        `Node ${version} is too old`,
        `Install Node ${OLDEST_NODE} or newer, best 24.`,
      );
}

export function judgeNpm(version) {
  return version
    ? good(`npm ${version}`)
    : bad(
        'npm was not found',
        'It comes with Node; on Debian and Ubuntu: apt install npm',
      );
}

/** `text` is what `git --version` says, undefined when there is no git. */
export function judgeGit(text) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text ?? '')?.map(Number) ?? [];
  if (major === undefined) {
    return bad('git was not found', 'Install it, for example: apt install git');
  }
  const isOld =
    major < OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor < OLDEST_GIT[1]);
  return isOld
    ? bad(
        `git ${major}.${minor} is too old for the local git host`,
        `Install git ${OLDEST_GIT.join('.')} or newer.`,
      )
    : good(`git ${major}.${minor}`);
}

/** `isInstalled`: the dependencies, most of what is needed, are there already. */
export function judgeDisk(freeBytes, isInstalled) {
  const free = freeBytes / 1e9;
  const needed = isInstalled ? 0.5 : NEEDED_GB;
  const text = `${free.toFixed(1)} GB free on the disk`;
  return free >= needed
    ? good(text)
    : bad(text, `Free some space: ${needed} GB are needed.`);
}

export function judgeMemory(totalBytes, availableBytes) {
  const total = (totalBytes / 1e9).toFixed(1);
  const available = availableBytes / 1e9;
  const text = `${available.toFixed(1)} of ${total} GB memory available`;
  return available >= NEEDED_MEMORY_GB
    ? good(text)
    : note(
        text,
        `The first build of the frontend may need ${NEEDED_MEMORY_GB} GB: end other programs, or add swap, if it is killed.`,
      );
}

/** `code` is the error of listening, `isOurs` that the portal of this folder runs. */
export function judgePort({ title, variable, port, code, isOurs }) {
  if (!code) return good(`Port ${port} for ${title} is free`);
  if (isOurs) return good(`Port ${port} for ${title} is in use by Stagecraft`);
  return bad(
    `Port ${port} for ${title} is taken (${code})`,
    `End the program that uses it (ss -ltnp 'sport = :${port}'), or start with another: ${variable}=<port> npm start`,
  );
}

export function judgeRegistry(error) {
  return error === undefined
    ? good('The npm registry answers')
    : note(
        `The npm registry cannot be reached (${error})`,
        "Needed for the first start and after updates. Check the network and npm's settings: npm config get proxy, npm config get registry.",
      );
}

export function judgeFolder(path, isWritable) {
  return isWritable
    ? good(`${path} can be written`)
    : bad(
        `${path} cannot be written`,
        `Give this user the folder: sudo chown -R "$(id -un)" '${path}'`,
      );
}

export function judgeInstall({ exists, isComplete }) {
  if (isComplete) return good('The dependencies are installed');
  return note(
    exists
      ? 'The dependencies are not complete or not of this version'
      : 'The dependencies are not installed yet',
    'Nothing to do: npm start installs them.',
  );
}

/** `problem` is the complaint of the database's folder, if it has one. */
export function judgeData({ exists, problem, runs }) {
  if (problem) return bad(problem.message, problem.remedy);
  if (runs) return good('The portal of this folder runs');
  return good(exists ? 'The data of earlier starts fits' : 'No data yet');
}
