import { ReactNode, useId } from 'react';
import { Text } from '@backstage/ui';
import styles from './PreviewField.module.css';

/** A part of the preview under its heading. */
export function Section(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Text as="h3" id={id} variant="title-x-small" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}
