import type { ItemEvent } from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '@stagecraft/backstage-plugin-roadmap-react';
import { eventWords } from '../../format';
import { PersonName } from '../PersonName';
import { describeEvent } from './describeEvent';
import styles from './ItemPage.module.css';

/** What happened to the item, the latest first. */
export function EventHistory({ events }: { events: ItemEvent[] }) {
  return (
    <ol className={styles.timeline} reversed>
      {[...events].reverse().map(event => {
        const detail = describeEvent(event);
        return (
          <li key={event.seq} className={styles.moment}>
            <p className={styles.momentTitle}>
              <span>
                <PersonName actor={event.actor} /> {eventWords[event.type]}
                {detail && ` ${detail}`}
              </span>
              <time dateTime={event.at} className={styles.by}>
                {formatDate(event.at)}
              </time>
            </p>
            {event.reason && <p>“{event.reason}”</p>}
          </li>
        );
      })}
    </ol>
  );
}
