import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container, Flex } from '@backstage/ui';
import { REQUESTS_PATH } from '@stagecraft/backstage-plugin-roadmap-react';
import { RoadmapHeader } from '../RoadmapHeader';
import { AskButton } from './AskButton';
import { RequestFilterBar } from './RequestFilterBar';
import { RequestList } from './RequestList';
import { useRequestFilters } from './useRequestFilters';

/** What people ask for, and what became of it. */
export function RequestsPage() {
  const [filters, change] = useRequestFilters();
  return (
    <BreadcrumbEntry entry={{ label: 'Requests', href: REQUESTS_PATH }}>
      <RoadmapHeader
        title="Requests"
        description="What people ask for. Vote for what you need; each gets an answer, and whoever voted hears why."
        customActions={<AskButton />}
      />
      <Container>
        <Flex direction="column" gap="4">
          <RequestFilterBar filters={filters} onChange={change} />
          <RequestList filters={filters} onClear={() => change({ q: '' })} />
        </Flex>
      </Container>
    </BreadcrumbEntry>
  );
}
