import { InputError } from '@backstage/errors';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Parser, type ReadEntry } from 'tar';
import { type ProjectFile, requirePathOfGit } from '../rendering';

const MOST_FILES = 10_000;
const MOST_BYTES = 50 * 1024 * 1024;
const EXECUTABLE_BY_OWNER = 0o100;

/** Which part of an archive is read, and until when. */
export interface ArchivePart {
  /** Files below it are read, with paths relative to it; all when empty. */
  folder: string;
  signal: AbortSignal;
}

/**
 * Reads the files of a tar archive, which may be compressed. It is somebody
 * else's: links are told apart and followed by nobody, and what would stand
 * outside, is no file, or is too much is refused before it is unpacked.
 *
 * @throws InputError that names the entry and the fault
 * @throws Error when it is no archive, or only a part of one
 */
export async function readArchive(
  archive: NodeJS.ReadableStream,
  { folder, signal }: ArchivePart,
): Promise<ProjectFile[]> {
  const files: ProjectFile[] = [];
  const budget = { files: MOST_FILES, bytes: MOST_BYTES };
  let fault: Error | undefined;
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      try {
        spend(budget, entry);
        readEntry(entry, folder, file => files.push(file));
      } catch (error) {
        fault = error as Error;
        // Thrown in the event it would end the process.
        parser.abort(fault);
      }
    },
  });
  try {
    const sink = parser as unknown as NodeJS.WritableStream;
    await pipeline(archive as Readable, sink, { signal });
  } catch (error) {
    throw fault ?? error;
  }
  return files;
}

function spend(budget: { files: number; bytes: number }, entry: ReadEntry) {
  budget.files -= 1;
  budget.bytes -= entry.size;
  if (budget.files >= 0 && budget.bytes >= 0) return;
  throw new InputError(
    `It has more than ${MOST_FILES} files or ${MOST_BYTES} bytes`,
  );
}

function readEntry(
  entry: ReadEntry,
  folder: string,
  keep: (file: ProjectFile) => void,
) {
  const inside = entry.path.replace(/^[^/]+\/?/, '');
  const prefix = folder && `${folder}/`;
  if (entry.type === 'Directory' || !inside.startsWith(prefix)) {
    entry.resume();
    return;
  }
  const path = requirePathOfGit(inside.slice(prefix.length));
  if (entry.type === 'SymbolicLink') {
    entry.resume();
    const content = Buffer.from(entry.linkpath ?? '');
    keep({ path, content, mode: 'link' });
    return;
  }
  if (!/^(Old|Contiguous)?File$/.test(entry.type)) {
    throw new InputError(`${path} is a ${entry.type} and no file`);
  }
  const chunks: Buffer[] = [];
  entry.on('data', chunk => chunks.push(chunk));
  entry.on('end', () => {
    const content = Buffer.concat(chunks);
    const isExecutable = (entry.mode ?? 0) & EXECUTABLE_BY_OWNER;
    keep(
      isExecutable ? { path, content, mode: 'executable' } : { path, content },
    );
  });
}
