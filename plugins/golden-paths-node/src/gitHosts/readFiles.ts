import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { ProjectFile } from '../rendering';
import { readArchive } from './readArchive';
import { withinTime } from './withinTime';

/** What tells that the fault is not the host's. */
const TELLING = ['InputError', 'NotFoundError', 'ServiceUnavailableError'];

/**
 * Reads all files below a folder of a commit, with paths relative to it.
 *
 * @param url - the root of the commit, as Backstage's URL reader takes it
 * @throws as `GitHost.read`; each error names the address
 */
export async function readFiles(
  reader: UrlReaderService,
  url: string,
  { folder, transferMs }: { folder: string; transferMs: number },
): Promise<ProjectFile[]> {
  try {
    return await withinTime(transferMs, 'Its archive', async signal => {
      // The archive itself, because the reader's own list of files drops what
      // is a link and what is executable, and takes an error for no files.
      const tree = await reader.readTree(url, { signal });
      return readArchive(await tree.archive(), { folder, signal });
    });
  } catch (thrown) {
    const error = thrown as Error;
    const message = `${url} could not be read: ${error.message}`;
    if (!TELLING.includes(error.name)) {
      throw new ServiceUnavailableError(message);
    }
    error.message = message;
    throw error;
  }
}
