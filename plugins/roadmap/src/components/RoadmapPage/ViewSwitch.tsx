import { Link, useSearchParams } from 'react-router-dom';
import {
  RiCalendar2Line,
  RiHeartLine,
  RiLayoutColumnLine,
  RiListUnordered,
  RiTimelineView,
} from '@remixicon/react';
import { readView, views, writeView, type View } from '../../view';
import styles from './RoadmapPage.module.css';

const names: Record<View, [name: string, icon: typeof RiListUnordered]> = {
  lanes: ['Now, next, later', RiLayoutColumnLine],
  quarters: ['Quarters', RiCalendar2Line],
  timeline: ['Timeline', RiTimelineView],
  list: ['List', RiListUnordered],
  follows: ['My follows', RiHeartLine],
};

/** Leads to the other views of the same items; links, so that each can be opened beside this one. */
export function ViewSwitch({ view }: { view: View }) {
  const [params] = useSearchParams();
  const searchOf = (other: View) =>
    `?${writeView(params, { ...readView(params), view: other, page: 1 })}`;
  return (
    <nav aria-label="Views of the roadmap" className={styles.views}>
      {views.map(each => {
        const [name, Icon] = names[each];
        return (
          <Link
            key={each}
            to={{ search: searchOf(each) }}
            aria-current={each === view ? 'page' : undefined}
            className={styles.view}
          >
            <Icon aria-hidden size={16} />
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
