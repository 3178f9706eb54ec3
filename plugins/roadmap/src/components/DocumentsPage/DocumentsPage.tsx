import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container, Flex } from '@backstage/ui';
import { DOCUMENTS_PATH } from '@stagecraft/backstage-plugin-roadmap-react';
import { RoadmapHeader } from '../RoadmapHeader';
import { ExportPanel } from './ExportPanel';
import { ImportPanel } from './ImportPanel';

/** The roadmap as documents: to keep in git, to edit elsewhere, to bring back. */
export function DocumentsPage() {
  return (
    <BreadcrumbEntry
      entry={{ label: 'Import and export', href: DOCUMENTS_PATH }}
    >
      <RoadmapHeader
        title="Roadmap as code"
        description="Keep the roadmap in git, or edit it in a spreadsheet. What a document would change is shown before anything changes."
      />
      <Container>
        <Flex direction="column" gap="4">
          <ExportPanel />
          <ImportPanel />
        </Flex>
      </Container>
    </BreadcrumbEntry>
  );
}
