import { useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { ItemList } from '@stagecraft/backstage-plugin-roadmap-react';
import styles from './ComingAndSlipped.module.css';

const SHOWN = 4;

/** What comes this quarter, and which promises were moved to a later date lately, for Home. */
export function ComingAndSlipped() {
  return (
    <div className={styles.pair}>
      <Part title="Coming">
        <ItemList
          query={{ lane: 'now', sort: 'due', limit: SHOWN }}
          empty={<Nothing>Nothing is promised for this quarter.</Nothing>}
        />
      </Part>
      <Part title="Slipped">
        <ItemList
          query={{ promise: 'slipped', sort: 'updated', limit: SHOWN }}
          empty={<Nothing>Nothing was moved to a later date.</Nothing>}
        />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text as="h3" id={id} variant="body-large" weight="bold">
        {title}
      </Text>
      {children}
    </section>
  );
}

function Nothing({ children }: { children: string }) {
  return (
    <Text as="p" color="secondary">
      {children}
    </Text>
  );
}
