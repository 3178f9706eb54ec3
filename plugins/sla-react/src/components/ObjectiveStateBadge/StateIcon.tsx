import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
} from '@remixicon/react';
import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';
import { toneOf } from '../toneOf';
import styles from './ObjectiveStateBadge.module.css';

const ICONS = {
  broken: RiCloseCircleFill,
  'at-risk': RiAlertFill,
  kept: RiCheckboxCircleFill,
  'no-data': RiIndeterminateCircleLine,
};

/** The icon of a state in its colour; decorative, so a word must stand beside it. */
export function StateIcon(props: { state: ObjectiveState; size?: number }) {
  const { state, size = 16 } = props;
  const Icon = ICONS[state];
  return (
    <Icon
      aria-hidden
      size={size}
      className={`${toneOf(state)} ${styles.icon}`}
    />
  );
}
