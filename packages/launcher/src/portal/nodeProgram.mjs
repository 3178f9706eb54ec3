import { inRoot } from '../root.mjs';

const TRANSFORM = [
  'node_modules',
  '@backstage',
  'cli',
  'config',
  'nodeTransform.cjs',
];

/** How a TypeScript program of the workspace is run from its source. */
export function nodeProgram(file, args = []) {
  return {
    command: process.execPath,
    args: ['--require', inRoot(...TRANSFORM), file, ...args],
    cwd: packageOf(file),
  };
}

function packageOf(file) {
  return file.slice(0, file.lastIndexOf('/src/'));
}
