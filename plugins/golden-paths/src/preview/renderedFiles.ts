/** A file as a run would write it. */
export interface RenderedFile {
  path: string;
  /** Bytes of its content. */
  size: number;
  /** Undefined for what is no text in UTF-8. */
  text: string | undefined;
}

/** A folder or file of the tree; a file has no children. */
export interface TreeNode {
  name: string;
  path: string;
  children?: TreeNode[];
}

/** Reads the files of a dry run, by path. */
export function readRenderedFiles(
  contents: readonly { path: string; base64Content: string }[],
): RenderedFile[] {
  return contents
    .map(({ path, base64Content }) => {
      const bytes = Uint8Array.from(atob(base64Content), character =>
        character.charCodeAt(0),
      );
      return { path, size: bytes.length, text: textOf(bytes) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The paths as a tree, folders before files, each by name. */
export function treeOf(paths: readonly string[]): TreeNode[] {
  const root: TreeNode[] = [];
  for (const path of paths) {
    let level = root;
    const parts = path.split('/');
    parts.forEach((name, index) => {
      const here = parts.slice(0, index + 1).join('/');
      let node = level.find(it => it.path === here);
      if (!node) {
        node = { name, path: here };
        if (index < parts.length - 1) node.children = [];
        level.push(node);
      }
      level = node.children ?? [];
    });
  }
  return sorted(root);
}

function sorted(nodes: TreeNode[]): TreeNode[] {
  return nodes
    .map(node =>
      node.children ? { ...node, children: sorted(node.children) } : node,
    )
    .sort(
      (a, b) =>
        Number(!a.children) - Number(!b.children) ||
        a.name.localeCompare(b.name, 'en'),
    );
}

/** The file to begin with: what a reader of a repository looks at first. */
export function firstToShow(
  files: readonly RenderedFile[],
): RenderedFile | undefined {
  return files.find(file => file.path === 'README.md') ?? files[0];
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
