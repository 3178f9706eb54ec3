import { ButtonLink, Container, Flex, Header } from '@backstage/ui';
import {
  CHANGELOG_PATH,
  useItems,
  LoadFailed,
  REQUESTS_PATH,
  SCORECARD_PATH,
} from '@stagecraft/backstage-plugin-roadmap-react';
import {
  useAsOf,
  useBoardFilters,
  useOwnedRefs,
  type BoardFilters,
} from '../../hooks';
import { FeedLinks, ROADMAP_FEEDS } from '../FeedLinks';
import { NewItemButton } from '../ItemDialogs';
import { PastDayNotice } from '../PastDay';
import { Board } from './Board';
import { BoardFilterBar } from './BoardFilterBar';
import { BoardSkeleton } from './BoardSkeleton';
import { EmptyBoard } from './EmptyBoard';

const MOST = 200;

/** What comes now, next and later, and what has come. */
export function BoardPage() {
  const [filters, change] = useBoardFilters();
  const { asOf } = useAsOf();
  return (
    <>
      <Header
        title="What comes next"
        description="Who promised what for when, how sure they are, and how earlier promises fared."
        customActions={
          <>
            <ButtonLink href={CHANGELOG_PATH} variant="secondary">
              Delivered so far
            </ButtonLink>
            <ButtonLink href={REQUESTS_PATH} variant="secondary">
              Ask for something
            </ButtonLink>
            <ButtonLink href={SCORECARD_PATH} variant="secondary">
              Promises kept
            </ButtonLink>
            {!asOf && <NewItemButton />}
          </>
        }
      />
      <Container>
        <Flex direction="column" gap="4">
          <BoardFilterBar filters={filters} onChange={change} />
          <PastDayNotice />
          <BoardContent
            filters={filters}
            onClear={() => change({ q: '', ownerRef: undefined, mine: false })}
          />
          <FeedLinks
            feeds={ROADMAP_FEEDS}
            scope={{ ownerRef: filters.ownerRef }}
          />
        </Flex>
      </Container>
    </>
  );
}

function useBoard({ q, ownerRef, mine }: BoardFilters) {
  const ownedRefs = useOwnedRefs();
  const { asOf } = useAsOf();
  const owners = mine ? ownedRefs : ownerRef && [ownerRef];
  const known = !mine || ownedRefs !== undefined;
  return useItems(
    known
      ? {
          ...(q && { q }),
          ...(owners && { ownerRef: owners }),
          ...(asOf && { asOf }),
          limit: MOST,
        }
      : undefined,
  );
}

function BoardContent(props: { filters: BoardFilters; onClear: () => void }) {
  const { filters, onClear } = props;
  const { value, error, reload } = useBoard(filters);
  if (error)
    return <LoadFailed what="the roadmap" error={error} retry={reload} />;
  if (!value) return <BoardSkeleton />;
  if (value.items.length === 0) {
    const filtered = filters.q || filters.ownerRef || filters.mine;
    return <EmptyBoard onClear={filtered ? onClear : undefined} />;
  }
  return <Board {...value} />;
}
