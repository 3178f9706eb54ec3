import { Link, Text } from '@backstage/ui';
import {
  itemPath,
  StateBadge,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { VoteButton } from '../VoteButton';
import { useSimilar } from './useSimilar';
import styles from './Requests.module.css';

function announce(count: number): string {
  return count === 1
    ? 'One like this is there already. Vote for it instead if it is what you mean.'
    : `${count} like this are there already. Vote for one instead if it is what you mean.`;
}

/** What is like a title that somebody is writing, each with a vote to give. */
export function SimilarItems({ title }: { title: string }) {
  const { similar, error } = useSimilar(title);
  const found = similar ?? [];
  return (
    <div className={styles.similar}>
      <Text as="p" variant="body-small" color="secondary" role="status">
        {error &&
          'Similar requests could not be looked up; you can ask anyway.'}
        {found.length > 0 && announce(found.length)}
      </Text>
      {found.length > 0 && (
        <ul className={styles.lines} aria-label="Similar">
          {found.map(item => (
            <li key={item.id} className={styles.similarLine}>
              <VoteButton item={item} />
              <span className={styles.words}>
                <Link href={itemPath(item.key)} target="_blank">
                  {item.title}
                </Link>{' '}
                <StateBadge state={item.state} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
