import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFiles, listFiles } from '../bootstrap/hashFiles.mjs';
import { stampAt } from '../bootstrap/stamp.mjs';
import { inRoot } from '../root.mjs';
import { nextVersion } from './nextVersion.mjs';

const ORGANIZATION = 'meridian';
const REPOSITORY = 'golden-paths';

/** Page of the repository that the templates are published to. */
export const goldenPathsUrl = env =>
  `${env.STAGECRAFT_FORGE_URL}/${ORGANIZATION}/${REPOSITORY}`;

/**
 * Publishes the folder `templates` to the local git host, where a company has
 * its own repository of them: a commit and a tag when something changed since
 * the last one, and nothing otherwise.
 */
export async function publishGoldenPaths(start, env) {
  const { steps, dataDir } = start;
  const files = listFiles([inRoot('templates')]);
  const hash = hashFiles(inRoot('templates'), files);
  // Beside the repositories, so that it goes when they go.
  const stamp = stampAt(join(dataDir, 'forge', 'golden-paths.published'));
  if (stamp.isFresh(hash)) return;
  await steps.run('Publish the golden paths', async step => {
    await createRepository(env);
    const folder = join(dataDir, 'golden-paths-clone');
    rmSync(folder, { recursive: true, force: true });
    const git = (...args) => runGit(start, env, args);
    await git('clone', '--quiet', `${goldenPathsUrl(env)}.git`, folder);
    const inClone = (...args) => git('-C', folder, ...args);
    await inClone('rm', '-r', '--quiet', '--ignore-unmatch', '.');
    copyFiles(files, folder);
    // The templates' own ignore files are content here.
    await inClone('add', '--all', '--force', '.');
    const tag = await release(inClone);
    rmSync(folder, { recursive: true, force: true });
    stamp.finish(hash);
    step.done(`Publish the golden paths${tag ? ` as ${tag}` : ''}`);
  });
}

async function release(git) {
  const isChanged = (await git('status', '--porcelain')) !== '';
  const tags = (await git('tag', '--list')).split('\n').filter(Boolean);
  if (!isChanged && tags.length > 0) return undefined;
  const tag = nextVersion(tags);
  await git('commit', '--quiet', '--message', `Release ${tag}`);
  await git('tag', tag);
  await git('push', '--quiet', '--atomic', 'origin', 'HEAD:main', tag);
  return tag;
}

function copyFiles(files, folder) {
  for (const file of files) {
    const target = join(folder, file.slice(inRoot('templates').length + 1));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

async function createRepository(env) {
  const { STAGECRAFT_FORGE_URL: forge } = env;
  const answer = await fetch(`${forge}/api/v1/orgs/${ORGANIZATION}/repos`, {
    method: 'POST',
    headers: {
      Authorization: authorization(env),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      name: REPOSITORY,
      description: 'Templates of this portal, a tag for each release',
    }),
  });
  const isThere = answer.ok || answer.status === 409;
  if (!isThere) throw new Error(`the local git host answered ${answer.status}`);
}

function authorization({ STAGECRAFT_FORGE_USER, STAGECRAFT_FORGE_PASSWORD }) {
  const pair = `${STAGECRAFT_FORGE_USER}:${STAGECRAFT_FORGE_PASSWORD}`;
  return `basic ${Buffer.from(pair).toString('base64')}`;
}

function runGit({ supervisor, dataDir }, env, args) {
  return supervisor.runCommand({
    command: 'git',
    args,
    cwd: dataDir,
    name: `git ${args.find(it => /^[a-z]+$/.test(it))}`,
    env: {
      PATH: env.PATH,
      LC_ALL: 'C',
      // Nobody's own settings, hooks or signing keys; and no password in a list of processes.
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: ${authorization(env)}`,
      GIT_AUTHOR_NAME: 'Platform Engineering',
      GIT_AUTHOR_EMAIL: 'platform-engineering@meridian.example',
      GIT_COMMITTER_NAME: 'Platform Engineering',
      GIT_COMMITTER_EMAIL: 'platform-engineering@meridian.example',
    },
  });
}
