import { useParams } from 'react-router-dom';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container, Flex, Header, Skeleton } from '@backstage/ui';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  itemPath,
  LoadFailed,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf, useItem } from '../../hooks';
import { Panel } from '../Panel';
import { PastDayNotice } from '../PastDay';
import { EventHistory } from './EventHistory';
import { ItemActions } from './ItemActions';
import { ItemFacts } from './ItemFacts';
import { PromiseHistory } from './PromiseHistory';
import { Summary } from './Summary';
import styles from './ItemPage.module.css';

/** One item: what it is, what was promised, what happened. */
export function ItemPage() {
  const { key = '' } = useParams();
  const { asOf } = useAsOf();
  const { value, error, reload } = useItem(key, asOf);
  if (error) {
    return (
      <Container my="4">
        <PastDayNotice />
        <LoadFailed what={key} error={error} retry={reload} />
      </Container>
    );
  }
  if (!value) {
    return (
      <Container my="4">
        <Flex
          direction="column"
          gap="4"
          role="status"
          aria-label={`Loading ${key}`}
        >
          <Skeleton width="50%" height={32} />
          <Skeleton width="100%" height={200} />
          <Skeleton width="100%" height={120} />
        </Flex>
      </Container>
    );
  }
  return (
    <BreadcrumbEntry entry={{ label: value.key, href: itemPath(value.key) }}>
      <Item item={value} onChanged={reload} />
    </BreadcrumbEntry>
  );
}

function Item({
  item,
  onChanged,
}: {
  item: RoadmapItemDetails;
  onChanged: () => void;
}) {
  return (
    <>
      <Header
        className={styles.header}
        title={item.title}
        customActions={<ItemActions item={item} onChanged={onChanged} />}
      />
      <Container>
        <PastDayNotice />
        <div className={styles.columns}>
          <div className={styles.main}>
            <Panel title="Summary">
              <Summary markdown={item.summary} />
            </Panel>
            <Panel title="Promises">
              <PromiseHistory item={item} />
            </Panel>
            <Panel title="History">
              <EventHistory events={item.events} />
            </Panel>
          </div>
          <aside className={styles.aside} aria-label="Facts">
            <Panel title="At a glance">
              <ItemFacts item={item} />
            </Panel>
          </aside>
        </div>
      </Container>
    </>
  );
}
