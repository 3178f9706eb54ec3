import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runNpm } from '../bootstrap/npm.mjs';
import { Complaint } from '../console/Complaint.mjs';
import { ROOT, inRoot } from '../root.mjs';
import { withPublishedVersions } from './withPublishedVersions.mjs';

const CLI = inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli');
const TSC = inRoot('node_modules', 'typescript', 'bin', 'tsc');

/**
 * Builds every package that is made to be packed, and packs it as Backstage's
 * own packages are: entry points and types lead into `dist/`. Everything
 * happens in a copy, so that a run that is cut off leaves the sources alone.
 * Returns the paths of the archives, `<target>/<name without scope>.tgz`.
 */
export async function packPackages({ steps, supervisor, env, target }) {
  const draft = mkdtempSync(join(tmpdir(), 'stagecraft-pack-'));
  supervisor.afterStop(() => rmSync(draft, { recursive: true, force: true }));
  const packages = packablePackages();
  const names = packages.map(({ name }) => name);
  const run = (name, args) =>
    supervisor
      .runCommand({ name, command: process.execPath, args, cwd: ROOT, env })
      .catch(error => {
        throw explain(name, error);
      });
  await steps.run('Write the types', () =>
    run('the type check', [TSC, '--pretty', 'false']),
  );
  // What an older build left behind must not travel along.
  for (const { folder } of packages) {
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
  }
  await steps.run('Build the packages', () =>
    run('the build', [CLI, 'repo', 'build']),
  );
  return steps.run(`Pack ${packages.length} packages`, async () => {
    await run('packing', [CLI, 'build-workspace', draft, ...names]);
    const archives = [];
    for (const { name, folder } of packages) {
      const copy = join(draft, relative(ROOT, folder));
      archives.push(await archive({ name, copy, packages, target }));
    }
    return archives;
  });
}

/** The packages whose package.json says how they are packed: `{ name, version, folder }`. */
export function packablePackages() {
  return ['packages', 'plugins']
    .flatMap(room => readdirSync(inRoot(room)).map(name => inRoot(room, name)))
    .filter(folder => existsSync(join(folder, 'package.json')))
    .map(folder => ({ ...readManifest(folder), folder }))
    .filter(({ publishConfig }) => publishConfig !== undefined)
    .map(({ name, version, folder }) => ({ name, version, folder }));
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

async function archive({ name, copy, packages, target }) {
  const manifest = withPublishedVersions(readManifest(copy), packages);
  writeFileSync(
    join(copy, 'package.json'),
    `${JSON.stringify(manifest, null, 2)}\n`,
  );
  const quiet = ['--ignore-scripts', '--silent'];
  await runNpm(['pack', ...quiet], { cwd: copy });
  const made = readdirSync(copy).find(file => file.endsWith('.tgz'));
  const path = join(target, `${name.split('/').at(-1)}.tgz`);
  // The archive's folder may lie on another disk than the target.
  writeFileSync(`${path}.new`, readFileSync(join(copy, made)));
  renameSync(`${path}.new`, path);
  return path;
}

function explain(name, error) {
  return new Complaint(
    `${name} failed:\n${(error.output ?? error.message)
      .split('\n')
      .slice(-12)
      .join('\n')}`,
    'Mend what is named above; npm test tells more about it.',
    { cause: error },
  );
}
