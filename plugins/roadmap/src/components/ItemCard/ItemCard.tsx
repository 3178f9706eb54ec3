import { useId, type ReactNode } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  itemPath,
  SampleNote,
  StateBadge,
  VisibilityNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf } from '../../hooks';
import { PromiseLine } from '../PromiseLine';
import { VoteButton } from '../VoteButton';
import styles from './ItemCard.module.css';

const SHOWN_ENTITIES = 3;

/** One item in a list: what, by when and how surely, whose, for what. */
export function ItemCard(props: {
  item: RoadmapItem;
  headingLevel: 'h2' | 'h3';
  /** By what the card is moved. */
  handle?: ReactNode;
}) {
  const { item, headingLevel: Heading, handle } = props;
  const { asOf } = useAsOf();
  const id = useId();
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.top}>
        <div className={styles.labels}>
          <span className={styles.key}>{item.key}</span>
          <StateBadge state={item.state} />
          <VisibilityNote visibility={item.visibility} />
          <SampleNote source={item.source} />
        </div>
        {handle}
      </div>
      <Heading id={id} className={styles.title}>
        <Link href={itemPath(item.key, asOf)} standalone weight="bold">
          {item.title}
        </Link>
      </Heading>
      <PromiseLine item={item} />
      <LinkedEntities item={item} />
      <div className={styles.bottom}>
        <span className={styles.owner}>
          <EntityRefLink entityRef={item.ownerRef} />
        </span>
        <VoteButton item={item} />
      </div>
    </article>
  );
}

function LinkedEntities({ item }: { item: RoadmapItem }) {
  if (item.entities.length === 0) return null;
  const more = item.entities.length - SHOWN_ENTITIES;
  return (
    <ul className={styles.entities} aria-label="Linked entities">
      {item.entities.slice(0, SHOWN_ENTITIES).map(({ entityRef }) => (
        <li key={entityRef}>
          <EntityRefLink entityRef={entityRef} />
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  );
}
