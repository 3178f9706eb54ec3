import { useState } from 'react';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { Button, VisuallyHidden } from '@backstage/ui';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { Snippet } from '../../primitives';
import styles from './PrimitivePage.module.css';

/** Lines to copy, and the button that does. */
export function SnippetBox({ snippet }: { snippet: Snippet }) {
  const { title, text } = snippet;
  const [result, copy] = useCopyToClipboard();
  const [pressed, setPressed] = useState(false);
  const copied = pressed && result.value === text && !result.error;
  return (
    <figure className={styles.snippet}>
      <figcaption>
        <span>{title}</span>
        <Button
          variant="tertiary"
          size="small"
          iconStart={copied ? <RiCheckLine /> : <RiFileCopyLine />}
          aria-label={`Copy: ${title}`}
          onPress={() => {
            copy(text);
            setPressed(true);
          }}
        >
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </figcaption>
      {/* What scrolls must take the focus, or the keyboard cannot scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={title}>
        <code>{text}</code>
      </pre>
      <VisuallyHidden role="status">{copied && 'Copied'}</VisuallyHidden>
      {pressed && result.error && (
        <span role="alert">It could not be copied; select the text.</span>
      )}
    </figure>
  );
}
