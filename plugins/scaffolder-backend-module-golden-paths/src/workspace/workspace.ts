import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  type ProjectFile,
  readFolder,
  requireSafePath,
  writeProjectFile,
} from '@stagecraft/backstage-plugin-golden-paths-node';

/** Writes files into a task's workspace, over what is there. */
export async function writeWorkspace(
  workspace: string,
  files: readonly ProjectFile[],
): Promise<void> {
  for (const file of files) {
    // An earlier step may have left a link that leads out.
    resolveSafeChildPath(workspace, file.path);
    await writeProjectFile(workspace, file);
  }
}

/** Reads all files of a task's workspace; refuses links and git's own folder. */
export async function readWorkspace(workspace: string): Promise<ProjectFile[]> {
  const files = await readFolder(workspace);
  files.forEach(({ path }) => requireSafePath(path));
  return files;
}
