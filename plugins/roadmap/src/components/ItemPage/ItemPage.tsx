import { useParams } from 'react-router-dom';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container, Flex, Skeleton } from '@backstage/ui';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  itemPath,
  LoadFailed,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf, useItem } from '../../hooks';
import { Comments } from '../Comments';
import { Panel } from '../Panel';
import { PastDayNotice } from '../PastDay';
import { RoadmapHeader } from '../RoadmapHeader';
import { EventHistory } from './EventHistory';
import { ItemActions } from './ItemActions';
import { ItemFacts } from './ItemFacts';
import { LinkedItems } from './LinkedItems';
import { MeasuredBy } from './MeasuredBy';
import { PromiseHistory } from './PromiseHistory';
import { Summary } from './Summary';
import styles from './ItemPage.module.css';

/** One item: what it is, what was promised, what happened. */
export function ItemPage() {
  const { key = '' } = useParams();
  const { asOf } = useAsOf();
  // Another day is another page: nothing of this one stays while that is read.
  return <ItemView key={`${key} ${asOf}`} itemKey={key} asOf={asOf} />;
}

function ItemView(props: { itemKey: string; asOf?: string }) {
  const { itemKey: key, asOf } = props;
  const { value, error, reload } = useItem(key, asOf);
  if (error && !value) {
    return (
      <Container my="4">
        <PastDayNotice />
        <LoadFailed what={key} error={error} retry={reload} />
      </Container>
    );
  }
  if (!value) return <LoadingItem itemKey={key} />;
  return (
    <BreadcrumbEntry entry={{ label: value.key, href: itemPath(value.key) }}>
      {error && (
        <Container my="4">
          <LoadFailed
            what={`The latest of ${key}`}
            error={error}
            retry={reload}
          />
        </Container>
      )}
      <Item item={value} onChanged={reload} />
    </BreadcrumbEntry>
  );
}

function LoadingItem({ itemKey }: { itemKey: string }) {
  return (
    <Container my="4">
      <Flex
        direction="column"
        gap="4"
        role="status"
        aria-label={`Loading ${itemKey}`}
      >
        <Skeleton width="50%" height={32} />
        <Skeleton width="100%" height={200} />
        <Skeleton width="100%" height={120} />
      </Flex>
    </Container>
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
      <RoadmapHeader
        title={item.title}
        customActions={<ItemActions item={item} onChanged={onChanged} />}
      />
      <Container>
        <PastDayNotice />
        <div className={styles.columns}>
          <div className={styles.main}>
            <Account item={item} />
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

function Account({ item }: { item: RoadmapItemDetails }) {
  const { asOf } = useAsOf();
  return (
    <>
      <Panel title="Summary">
        <Summary markdown={item.summary} />
      </Panel>
      {(item.promisable || item.commitments.length > 0) && (
        <Panel title="Promises">
          <PromiseHistory item={item} />
        </Panel>
      )}
      <Panel title="Linked items">
        <LinkedItems item={item} />
      </Panel>
      {!asOf && <MeasuredBy item={item} />}
      {!asOf && <Comments key={item.key} itemKey={item.key} />}
      <Panel title="History">
        <EventHistory events={item.events} />
      </Panel>
    </>
  );
}
