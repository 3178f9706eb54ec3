import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, Flex, Skeleton } from '@backstage/ui';
import {
  CHANGELOG_PATH,
  LoadFailed,
  roadmapApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { EntityPicker, OWNER_KINDS } from '../EntityPicker';
import { CHANGELOG_FEEDS, FeedLinks } from '../FeedLinks';
import { optionOf } from '../ItemDialogs/itemValues';
import { RoadmapHeader } from '../RoadmapHeader';
import { Months } from './Months';
import styles from './ChangelogPage.module.css';
import { useChangelogView, type ChangelogView } from './useChangelogView';

const PAGE_SIZE = 100;

/** What was delivered, by month. */
export function ChangelogPage() {
  const { view, change } = useChangelogView();
  const { ownerRef } = view;
  return (
    <BreadcrumbEntry entry={{ label: 'Delivered', href: CHANGELOG_PATH }}>
      <RoadmapHeader
        title="Delivered so far"
        description="What was delivered, by month, and for when it was promised at first."
      />
      <Container>
        <Flex direction="column" gap="4">
          <div className={styles.filters}>
            <EntityPicker
              aria-label="Owner"
              kinds={OWNER_KINDS}
              placeholder="Any owner"
              value={ownerRef ? optionOf(ownerRef) : null}
              onChange={option => change({ ownerRef: option?.id, page: 1 })}
            />
          </div>
          <Deliveries view={view} onChange={change} />
          <FeedLinks feeds={CHANGELOG_FEEDS} scope={{ ownerRef }} />
        </Flex>
      </Container>
    </BreadcrumbEntry>
  );
}

interface DeliveriesProps {
  view: ChangelogView;
  onChange: (view: ChangelogView) => void;
}

function Deliveries({ view, onChange }: DeliveriesProps) {
  const { ownerRef, page } = view;
  const api = useApi(roadmapApiRef);
  const offset = (page - 1) * PAGE_SIZE;
  const { value, error, reload } = useLoaded(
    () => api.getChangelog({ ownerRef, limit: PAGE_SIZE, offset }),
    [api, ownerRef, offset],
  );
  if (error)
    return (
      <LoadFailed what="what was delivered" error={error} retry={reload} />
    );
  if (!value) {
    return (
      <div role="status" aria-label="Loading what was delivered">
        <Skeleton width="100%" height={240} />
      </div>
    );
  }
  const { deliveries, totalItems } = value;
  const turn = (by: number) => onChange({ ownerRef, page: page + by });
  return (
    <>
      <Months deliveries={deliveries} />
      <Turns
        onLater={page > 1 ? () => turn(-1) : undefined}
        onEarlier={
          offset + deliveries.length < totalItems ? () => turn(1) : undefined
        }
      />
    </>
  );
}

/** Leads to the pages before and after this one, where there are any. */
function Turns(props: { onLater?: () => void; onEarlier?: () => void }) {
  const { onLater, onEarlier } = props;
  return (
    <Flex gap="2">
      {onLater && (
        <Button variant="secondary" onPress={onLater}>
          Later deliveries
        </Button>
      )}
      {onEarlier && (
        <Button variant="secondary" onPress={onEarlier}>
          Earlier deliveries
        </Button>
      )}
    </Flex>
  );
}
