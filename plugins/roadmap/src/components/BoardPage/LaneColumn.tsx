import { useId, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type {
  Lane,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { laneWords } from '../../format';
import { ItemCard } from '../ItemCard';
import styles from './BoardPage.module.css';

const SHOWN = 8;

/** One lane with its cards. */
export function LaneColumn(props: {
  lane: Lane;
  meaning: string;
  items: RoadmapItem[];
}) {
  const { lane, meaning, items } = props;
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <section className={styles.lane} aria-labelledby={id}>
      <header className={styles.laneHeader}>
        <Text as="h2" id={id} variant="title-x-small" weight="bold">
          {laneWords[lane]} <span className={styles.count}>{items.length}</span>
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {meaning}
        </Text>
      </header>
      {items.length === 0 && <p className={styles.nothing}>Nothing here</p>}
      <ul className={styles.cards}>
        {shown.map(item => (
          <li key={item.id}>
            <ItemCard item={item} headingLevel="h3" />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="tertiary" onPress={() => setAll(true)}>
          {`Show ${items.length - shown.length} more`}
        </Button>
      )}
    </section>
  );
}
