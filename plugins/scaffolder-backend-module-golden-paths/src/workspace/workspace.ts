import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  type ProjectFile,
  readFolder,
  requireSafePath,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes files into a task's workspace, over what is there. */
export async function writeWorkspace(
  workspace: string,
  files: readonly ProjectFile[],
): Promise<void> {
  for (const { path, content } of files) {
    const target = resolveSafeChildPath(workspace, requireSafePath(path));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Reads all files of a task's workspace; refuses links and git's own folder. */
export async function readWorkspace(workspace: string): Promise<ProjectFile[]> {
  const files = await readFolder(workspace);
  files.forEach(({ path }) => requireSafePath(path));
  return files;
}
