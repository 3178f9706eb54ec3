import { useRef, useState, type DragEvent } from 'react';
import { RiFileUploadLine } from '@remixicon/react';
import { Button, Text } from '@backstage/ui';
import styles from './DocumentsPage.module.css';

function useDrop(onChoose: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onChoose(file);
    },
  };
}

/** Takes a file, dropped or chosen. */
export function FileChooser(props: {
  isPending: boolean;
  onChoose: (file: File) => void;
}) {
  const { isPending, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.drop} {...useDrop(onChoose)}>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json,.csv"
        aria-label="Roadmap document"
        tabIndex={-1}
        className={styles.input}
        onChange={event => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          // So that the same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <Button
        variant="secondary"
        iconStart={<RiFileUploadLine />}
        isPending={isPending}
        onPress={() => input.current?.click()}
      >
        Choose a file
      </Button>
      <Text as="p" variant="body-small" color="secondary">
        or drop it here: YAML, or CSV with a first line of column names
      </Text>
    </div>
  );
}
