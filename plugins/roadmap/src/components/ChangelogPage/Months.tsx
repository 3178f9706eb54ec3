import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  groupByMonth,
  type Delivery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
  SampleNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { DateTime } from 'luxon';
import { Panel } from '../Panel';
import styles from './ChangelogPage.module.css';

const nameOf = (month: string) =>
  DateTime.fromISO(month, { zone: 'utc' })
    .setLocale('en')
    .toFormat('LLLL yyyy');

/** What was delivered, month by month. */
export function Months({ deliveries }: { deliveries: Delivery[] }) {
  if (deliveries.length === 0) {
    return <Text as="p">Nothing was delivered here yet.</Text>;
  }
  return (
    <>
      {groupByMonth(deliveries).map(({ month, deliveries: found }) => (
        <Panel key={month} title={nameOf(month)}>
          <ul className={styles.deliveries}>
            {found.map(delivery => (
              <li key={delivery.key} className={styles.delivery}>
                <DeliveryLine delivery={delivery} />
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </>
  );
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const { key, title, ownerRef, source, deliveredAt, firstDueOn } = delivery;
  return (
    <>
      <p>
        <Link href={itemPath(key)}>{title}</Link> <SampleNote source={source} />
      </p>
      <p className={styles.about}>
        <span>{key}</span>
        <EntityRefLink entityRef={ownerRef} />
        <span>delivered {formatDate(deliveredAt)}</span>
        {firstDueOn && <span>first promised for {formatDate(firstDueOn)}</span>}
      </p>
    </>
  );
}
