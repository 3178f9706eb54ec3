import { useState } from 'react';
import { RiDownloadLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import type { DocumentFormat } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapDocumentsApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import { EntityPicker, OWNER_KINDS, type EntityOption } from '../EntityPicker';
import { Panel } from '../Panel';
import { saveFile } from './saveFile';
import styles from './DocumentsPage.module.css';

const NAMES: Record<DocumentFormat, string> = { yaml: 'YAML', csv: 'CSV' };

function DownloadButton(props: {
  format: DocumentFormat;
  owner: EntityOption | null;
}) {
  const { format, owner } = props;
  const api = useApi(roadmapDocumentsApiRef);
  const { pending, failure, submit } = useSubmission(async () => {
    const filter = owner ? { ownerRef: [owner.id] } : {};
    saveFile(`roadmap.${format}`, await api.write(filter, format));
  });
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={pending}
        onPress={submit}
      >
        Download {NAMES[format]}
      </Button>
      {failure && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={`No ${NAMES[format]}`}
          description={failure}
        />
      )}
    </>
  );
}

/** Takes the roadmap, or the part of one owner, along. */
export function ExportPanel() {
  const [owner, setOwner] = useState<EntityOption | null>(null);
  return (
    <Panel title="Export">
      <div className={styles.actions}>
        <div className={styles.owner}>
          <EntityPicker
            label="Owner"
            kinds={OWNER_KINDS}
            placeholder="Any owner"
            value={owner}
            onChange={setOwner}
          />
        </div>
        <DownloadButton format="yaml" owner={owner} />
        <DownloadButton format="csv" owner={owner} />
      </div>
      <Text as="p" variant="body-small" color="secondary">
        Everything but withdrawn items, each with all its promises. Reading the
        file back changes nothing.
      </Text>
    </Panel>
  );
}
