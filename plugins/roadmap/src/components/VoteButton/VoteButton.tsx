import { RiThumbUpFill, RiThumbUpLine } from '@remixicon/react';
import { usePermission } from '@backstage/plugin-permission-react';
import { ToggleButton } from '@backstage/ui';
import {
  roadmapVoteCreatePermission,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { useAsOf, useVote } from '../../hooks';
import styles from './VoteButton.module.css';

function countWords(votes: number): string {
  return votes === 1 ? '1 vote' : `${votes} votes`;
}

/** The votes of an item; pressed while one of them is the reader's own. Of the past there is only their number. */
export function VoteButton({ item }: { item: RoadmapItem }) {
  const { votes, votedByMe, pending, failure, toggle } = useVote(item);
  const { asOf } = useAsOf();
  const { allowed } = usePermission({
    permission: roadmapVoteCreatePermission,
  });
  if (!allowed || asOf) {
    return (
      <span className={styles.count}>
        <RiThumbUpLine aria-hidden size={14} /> {countWords(votes)}
      </span>
    );
  }
  const Icon = votedByMe ? RiThumbUpFill : RiThumbUpLine;
  return (
    <span className={styles.vote}>
      <ToggleButton
        size="small"
        isSelected={votedByMe}
        // Not disabled while it is pending: that would take the keyboard's place away.
        onChange={() => pending || toggle()}
        iconStart={<Icon aria-hidden />}
        aria-label={`Vote for ${item.title}, ${countWords(votes)}`}
      >
        {votes}
      </ToggleButton>
      {failure && (
        <span role="alert" className={styles.failure}>
          Your vote was not counted: {failure}
        </span>
      )}
    </span>
  );
}
