import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stampAt } from '../bootstrap/stamp.mjs';
import { inRoot } from '../root.mjs';
import { nodeProgram } from './nodeProgram.mjs';

/** Marks in the data folder that the sample history is in, or was taken away by hand. */
export const sampleStamp = dataDir => stampAt(join(dataDir, 'sample-history'));

export const LOADED = 'loaded';
export const REMOVED = 'removed';

/** Loads the labelled sample history once in the life of a data folder. */
export async function loadSampleHistory({ steps, supervisor, dataDir }, env) {
  const stamp = sampleStamp(dataDir);
  const program = inRoot('packages', 'sample-history', 'src', 'main.ts');
  const isDone = stamp.isFresh(LOADED) || stamp.isFresh(REMOVED);
  if (isDone || !existsSync(program)) return;
  await steps.run('Load the sample history', async step => {
    await supervisor.runCommand({
      ...nodeProgram(program, ['load']),
      name: 'the loader of the sample history',
      env,
      logFile: join(dataDir, 'logs', 'sample-history.log'),
      onLine: line => step.progress(line.trim()),
    });
    stamp.finish(LOADED);
  });
}
