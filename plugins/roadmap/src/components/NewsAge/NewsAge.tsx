import { RiTimeLine } from '@remixicon/react';
import { newsAgeOf, newsAgeWords } from '../../view';
import styles from './NewsAge.module.css';

/** How old the latest news is; amber once there was none for long. */
export function NewsAge({ newsAt, now }: { newsAt: string; now: Date }) {
  const age = newsAgeOf(newsAt, now);
  return (
    <span className={styles.age} data-old={age.stale || undefined}>
      <RiTimeLine aria-hidden size={14} />
      {newsAgeWords(age)}
    </span>
  );
}
