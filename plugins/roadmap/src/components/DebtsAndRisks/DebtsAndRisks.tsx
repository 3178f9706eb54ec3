import { useId, type ReactNode } from 'react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import {
  DEBT,
  RISK,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  LoadFailed,
  useItems,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { DebtLine, RiskLine } from './Lines';
import { byBreakEven, byDueDate } from './order';
import { ReportButton } from './ReportButton';
import styles from './DebtsAndRisks.module.css';

/** More than an entity has in all its history, so that one page is enough. */
const ASKED = 200;

function Loading() {
  return (
    <Flex
      direction="column"
      gap="3"
      role="status"
      aria-label="Loading debt and risks"
    >
      <Skeleton width="100%" height={56} />
      <Skeleton width="100%" height={56} />
    </Flex>
  );
}

function Section(props: {
  title: string;
  empty: string;
  items: RoadmapItem[];
  line: (item: RoadmapItem) => ReactNode;
}) {
  const { title, empty, items, line } = props;
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Text as="h2" id={id} variant="title-x-small" weight="bold">
        {title}
      </Text>
      {items.length === 0 ? (
        <Text as="p" color="secondary">
          {empty}
        </Text>
      ) : (
        <ul className={styles.lines}>
          {items.map(item => (
            <li key={item.id}>{line(item)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Known({ entityRef }: { entityRef: string }) {
  const { value, error, reload } = useItems({
    entityRef,
    kind: [DEBT, RISK],
    limit: ASKED,
  });
  if (error)
    return <LoadFailed what="debt and risks" error={error} retry={reload} />;
  if (!value) return <Loading />;
  const of = (kind: string) => value.items.filter(item => item.kind === kind);
  return (
    <div className={styles.sections}>
      <Section
        title="Risks"
        empty="Nobody has reported a risk."
        items={byDueDate(of(RISK))}
        line={item => <RiskLine item={item} />}
      />
      <Section
        title="Debt"
        empty="Nobody has reported any debt."
        items={byBreakEven(of(DEBT))}
        line={item => <DebtLine item={item} />}
      />
    </div>
  );
}

/** What may go wrong with an entity, and what it owes. */
export function DebtsAndRisks({ entityRef }: { entityRef: string }) {
  return (
    <Flex direction="column" gap="4">
      <Known entityRef={entityRef} />
      <ReportButton entityRef={entityRef} />
    </Flex>
  );
}
