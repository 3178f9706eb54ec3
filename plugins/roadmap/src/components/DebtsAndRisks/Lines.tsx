import { useState } from 'react';
import { RiAlarmWarningLine } from '@remixicon/react';
import { Link } from '@backstage/ui';
import {
  weeksToBreakEven,
  type DebtAttributes,
  type RiskAttributes,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
  SampleNote,
  StateBadge,
  VisibilityNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { areaWords, severityWords } from '../../format';
import { breakEvenWords, isSettled } from '../KindFacts';
import { dueOnOf } from './order';
import styles from './DebtsAndRisks.module.css';

function Title({ item }: { item: RoadmapItem }) {
  return (
    <div className={styles.title}>
      <Link href={itemPath(item.key)} standalone weight="bold">
        {item.title}
      </Link>
      <StateBadge state={item.state} />
      <VisibilityNote visibility={item.visibility} />
      <SampleNote source={item.source} />
    </div>
  );
}

/** Debt: what it costs, and until when the decision about it holds. */
export function DebtLine({ item }: { item: RoadmapItem }) {
  const attributes = item.attributes as DebtAttributes;
  const { principalHours, interestHoursPerWeek, reviewOn } = attributes;
  const decided = reviewOn && item.state !== 'open' && !isSettled(item);
  return (
    <>
      <Title item={item} />
      <p className={styles.details}>
        {interestHoursPerWeek} hours a week, {principalHours} hours to be rid of
        it. Breaks even {breakEvenWords(weeksToBreakEven(attributes))}.
        {decided && ` To be looked at again on ${formatDate(reviewOn)}.`}
      </p>
    </>
  );
}

function DueDate({ item }: { item: RoadmapItem }) {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const dueOn = dueOnOf(item);
  if (item.state === 'accepted') {
    return <span>Accepted until {formatDate(dueOn)}</span>;
  }
  if (dueOn >= today) return <span>Due by {formatDate(dueOn)}</span>;
  return (
    <span className={styles.overdue}>
      <RiAlarmWarningLine aria-hidden size={14} /> Was due by{' '}
      {formatDate(dueOn)}
    </span>
  );
}

/** A risk: how bad, for what, and by when it has to be dealt with. */
export function RiskLine({ item }: { item: RoadmapItem }) {
  const { area, severity } = item.attributes as RiskAttributes;
  return (
    <>
      <Title item={item} />
      <p className={styles.details}>
        <span className={styles.severity} data-severity={severity}>
          {severityWords[severity]}
        </span>
        <span>{areaWords[area]}</span>
        {!isSettled(item) && <DueDate item={item} />}
      </p>
    </>
  );
}
