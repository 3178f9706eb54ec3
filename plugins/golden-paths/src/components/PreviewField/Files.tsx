import { useMemo, useState } from 'react';
import { Text } from '@backstage/ui';
import { count } from '../../fleet';
import { firstToShow, RenderedFile, treeOf, TreeNode } from '../../preview';
import { Section } from './Section';
import styles from './PreviewField.module.css';

/** The rendered files as a tree, and the one that is opened. */
export function Files({ files }: { files: RenderedFile[] }) {
  const [chosen, setChosen] = useState<string>();
  const tree = useMemo(() => treeOf(files.map(file => file.path)), [files]);
  const open = files.find(file => file.path === chosen) ?? firstToShow(files);
  if (!open) {
    return (
      <Section title="What you will get">
        <Text as="p" color="secondary">
          Nothing could be rendered; the checks say why.
        </Text>
      </Section>
    );
  }
  return (
    <Section title={`What you will get: ${count(files.length, 'file')}`}>
      <div className={styles.files}>
        <nav aria-label="Files" className={styles.tree}>
          <Folder nodes={tree} open={open.path} onOpen={setChosen} />
        </nav>
        <Content file={open} />
      </div>
    </Section>
  );
}

function Folder(props: {
  nodes: TreeNode[];
  open: string;
  onOpen: (path: string) => void;
}) {
  const { nodes, open, onOpen } = props;
  return (
    <ul>
      {nodes.map(({ name, path, children }) => (
        <li key={path}>
          {children ? (
            <details open>
              <summary>{name}</summary>
              <Folder nodes={children} open={open} onOpen={onOpen} />
            </details>
          ) : (
            <button
              type="button"
              aria-current={path === open}
              onClick={() => onOpen(path)}
            >
              {name}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Content({ file }: { file: RenderedFile }) {
  return (
    <figure className={styles.content} aria-label={file.path}>
      <figcaption>{file.path}</figcaption>
      {file.text === undefined ? (
        <p>{file.size} bytes that are no text.</p>
      ) : (
        // What scrolls must take the focus, or the keyboard cannot scroll it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0}>{file.text || 'This file is empty.'}</pre>
      )}
    </figure>
  );
}
