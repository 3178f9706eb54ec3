import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { open } from 'node:fs/promises';

const LONGEST_TEXT = 1_000_000;
const LONGEST_MS = 10_000;

/**
 * Reads the text of a definition again, to find the lines of its problems.
 *
 * @param location - as the catalog names it, `url:…` or `file:…`
 * @returns undefined when there is no text to be had
 */
export async function readDefinitionText(
  urlReader: UrlReaderService,
  location: string,
  signal: AbortSignal = AbortSignal.timeout(LONGEST_MS),
): Promise<string | undefined> {
  const [, type, target] = /^(url|file):(.+)$/.exec(location) ?? [];
  if (!target) return undefined;
  try {
    const bytes =
      type === 'url'
        ? await (await urlReader.readUrl(target, { signal })).buffer()
        : await readStart(target);
    return bytes.length > LONGEST_TEXT ? undefined : bytes.toString('utf8');
  } catch {
    // Without the text the problem is still shown, only without its line.
    return undefined;
  }
}

// The catalog has read this file itself: file locations come from the operator only.
async function readStart(path: string): Promise<Buffer> {
  if (!/\.(ya?ml|json)$/i.test(path)) return Buffer.alloc(0);
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(LONGEST_TEXT + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
