import { Header, type HeaderProps } from '@backstage/ui';
import {
  CHANGELOG_PATH,
  DOCUMENTS_PATH,
  OBJECTIVES_PATH,
  REQUESTS_PATH,
  ROADMAP_PATH,
  SCORECARD_PATH,
} from '@stagecraft/backstage-plugin-roadmap-react';
import styles from './RoadmapHeader.module.css';

const tabs = [
  { id: 'items', label: 'What comes next', href: ROADMAP_PATH },
  { id: 'objectives', label: 'What it is for', href: OBJECTIVES_PATH },
  { id: 'requests', label: 'Requests', href: REQUESTS_PATH },
  { id: 'delivered', label: 'Delivered so far', href: CHANGELOG_PATH },
  { id: 'scorecard', label: 'Promises kept', href: SCORECARD_PATH },
  { id: 'documents', label: 'Import and export', href: DOCUMENTS_PATH },
];

/** Heads each page of the roadmap and leads to the others. */
export function RoadmapHeader(
  props: Pick<HeaderProps, 'title' | 'description' | 'customActions'>,
) {
  return (
    <div className={styles.header}>
      <Header {...props} tabs={tabs} />
    </div>
  );
}
