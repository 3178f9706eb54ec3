import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inRoot } from '../root.mjs';
import { YARN_VERSION } from './installDependencies.mjs';

/**
 * The environment in which `node` and `yarn` are the ones that this start
 * uses, whatever the machine has.
 */
export function withTools(env) {
  const folder = inRoot('.tools', 'bin');
  const yarn = inRoot('.tools', `yarn-${YARN_VERSION}`, 'node_modules');
  const program = `${yarn}/@yarnpkg/cli-dist/bin/yarn.js`;
  mkdirSync(folder, { recursive: true });
  link(`${folder}/node`);
  const script = `#!/bin/sh\nexec '${folder}/node' '${program}' "$@"\n`;
  writeFileSync(`${folder}/yarn`, script, { mode: 0o755 });
  return { ...env, PATH: `${folder}${delimiter}${env.PATH}` };
}

function link(path) {
  rmSync(path, { force: true });
  try {
    symlinkSync(process.execPath, path);
  } catch (error) {
    // Another start of this folder was quicker and made the same.
    if (error.code !== 'EEXIST') throw error;
  }
}
