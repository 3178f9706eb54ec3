import {
  RiArrowUpCircleFill,
  RiCheckboxCircleFill,
  RiHistoryLine,
  RiQuestionFill,
} from '@remixicon/react';
import type { ProjectSummary } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { describeState, STATE_MEANINGS } from '../../fleet';
import styles from './StateBadge.module.css';

const ICONS = {
  current: RiCheckboxCircleFill,
  behind: RiArrowUpCircleFill,
  unknown: RiQuestionFill,
};

/** How a project stands to the releases of its golden path, by icon, words and colour; what is no longer known to hold has the colour of neither. */
export function StateBadge({ project }: { project: ProjectSummary }) {
  const Icon = project.isOutdated ? RiHistoryLine : ICONS[project.state];
  return (
    <span
      className={styles.badge}
      data-state={project.isOutdated ? 'outdated' : project.state}
      title={STATE_MEANINGS[project.state]}
    >
      <Icon aria-hidden size={16} />
      {describeState(project)}
    </span>
  );
}
