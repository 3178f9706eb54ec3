import { useId } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type {
  RequestAttributes,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
  SampleNote,
  StateBadge,
  VisibilityNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { VoteButton } from '../VoteButton';
import { DecideButton } from './DecideButton';
import styles from './Requests.module.css';

function About({ item }: { item: RoadmapItem }) {
  const { acceptedInto } = item.attributes as RequestAttributes;
  return (
    <div className={styles.about}>
      <span>{item.key}</span>
      <StateBadge state={item.state} />
      {item.state === 'accepted' && acceptedInto && (
        <span>
          answered by <Link href={itemPath(acceptedInto)}>{acceptedInto}</Link>
        </span>
      )}
      <span>asked on {formatDate(item.createdAt)}</span>
      {item.entities.map(({ entityRef }) => (
        <EntityRefLink key={entityRef} entityRef={entityRef} />
      ))}
      <VisibilityNote visibility={item.visibility} />
      <SampleNote source={item.source} />
    </div>
  );
}

/** A request in a list: how many want it, what it is, how it stands. */
export function RequestLine(props: {
  item: RoadmapItem;
  onDecided: () => void;
}) {
  const { item, onDecided } = props;
  const id = useId();
  return (
    <article className={styles.request} aria-labelledby={id}>
      <VoteButton item={item} />
      <div className={styles.words}>
        <h2 id={id} className={styles.title}>
          <Link href={itemPath(item.key)} standalone weight="bold">
            {item.title}
          </Link>
        </h2>
        <About item={item} />
      </div>
      <DecideButton item={item} onDecided={onDecided} />
    </article>
  );
}
