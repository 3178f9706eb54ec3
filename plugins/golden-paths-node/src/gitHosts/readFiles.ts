import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { type ProjectFile, requireSafePath } from '../rendering';

const MOST_FILES = 10_000;
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Reads all files below an address, with paths relative to it.
 *
 * The archive is somebody else's: links in it are read as empty files, and
 * what would stand outside, or is too much, is refused.
 *
 * @throws InputError that names the address and the fault
 */
export async function readFiles(
  reader: UrlReaderService,
  url: string,
): Promise<ProjectFile[]> {
  let count = 0;
  let bytes = 0;
  const tree = await reader.readTree(url, {
    filter(path, info) {
      requireSafePath(path);
      count += 1;
      bytes += info?.size ?? 0;
      if (count > MOST_FILES || bytes > MOST_BYTES) {
        throw new InputError(
          `${url} has more than ${MOST_FILES} files or ${MOST_BYTES} bytes`,
        );
      }
      return true;
    },
  });
  const files = await tree.files();
  return Promise.all(
    files.map(async file => ({
      path: requireSafePath(file.path),
      content: await file.content(),
    })),
  );
}
