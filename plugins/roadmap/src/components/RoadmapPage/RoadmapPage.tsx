import { Container, Flex } from '@backstage/ui';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  LoadFailed,
  useItems,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf } from '../../hooks';
import {
  isNarrowed,
  NO_FILTERS,
  useRoadmapView,
  useViewQuery,
  type ChangeView,
  type RoadmapView,
} from '../../view';
import { FeedLinks, ROADMAP_FEEDS } from '../FeedLinks';
import { NewItemButton } from '../ItemDialogs';
import { PastDayNotice } from '../PastDay';
import { RoadmapHeader } from '../RoadmapHeader';
import { EmptyRoadmap } from './EmptyRoadmap';
import { FilterBar } from './FilterBar';
import { ShownView } from './ShownView';
import { ViewSkeleton } from './ViewSkeleton';
import { ViewSwitch } from './ViewSwitch';
import styles from './RoadmapPage.module.css';

/** The roadmap, in the view and with the filters that the address names. */
export function RoadmapPage() {
  const [view, change] = useRoadmapView();
  const { asOf } = useAsOf();
  return (
    <div className={styles.page}>
      <RoadmapHeader
        title="What comes next"
        description="Who promised what for when, how sure they are, and how earlier promises fared."
        customActions={!asOf && <NewItemButton />}
      />
      <Container>
        <Flex direction="column" gap="4">
          <ViewSwitch view={view.view} />
          <FilterBar view={view} onChange={change} />
          <PastDayNotice />
          <RoadmapContent view={view} onChange={change} />
          <FeedLinks
            feeds={ROADMAP_FEEDS}
            scope={{ ownerRef: view.ownerRef }}
          />
        </Flex>
      </Container>
    </div>
  );
}

interface ContentProps {
  view: RoadmapView;
  onChange: ChangeView;
}

function RoadmapContent(props: ContentProps) {
  const query = useViewQuery(props.view);
  if (!query) return <ViewSkeleton />;
  return <Content {...props} query={query} />;
}

/** Asks first whether there is anything at all, since each view reads only what it shows. */
function Content(props: ContentProps & { query: ItemQuery }) {
  const { view, query, onChange } = props;
  const { value, error, reload } = useItems({ ...query, limit: 1 });
  if (error) {
    return <LoadFailed what="the roadmap" error={error} retry={reload} />;
  }
  if (!value) return <ViewSkeleton />;
  if (value.totalItems === 0) {
    return (
      <EmptyRoadmap
        follows={view.view === 'follows'}
        onClear={isNarrowed(view) ? () => onChange(NO_FILTERS) : undefined}
      />
    );
  }
  return (
    <>
      <p role="status" className={styles.total}>
        {value.totalItems === 1 ? '1 item' : `${value.totalItems} items`}
        {isNarrowed(view) && ' match'}
      </p>
      <ShownView {...props} />
    </>
  );
}
