import { EXECUTABLE, type GoldenPathAnswers } from '../provenance';
import type { FileHashes } from './judgeFiles';

/**
 * Hashes as they can be compared with those of a project's answers: engine 1
 * did not note which files can be run, so that nobody can tell who changed it.
 */
export function comparableHashes(
  hashes: FileHashes,
  { engine }: Pick<GoldenPathAnswers, 'engine'>,
): FileHashes {
  if (engine.version !== '1') return hashes;
  return Object.fromEntries(
    Object.entries(hashes).map(([path, hash]) => [
      path,
      hash.endsWith(EXECUTABLE) ? hash.slice(0, -EXECUTABLE.length) : hash,
    ]),
  );
}
