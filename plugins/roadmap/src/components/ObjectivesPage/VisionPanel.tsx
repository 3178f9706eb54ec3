import { useState } from 'react';
import { RiEditLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Skeleton, Text } from '@backstage/ui';
import {
  roadmapVisionUpdatePermission,
  type Vision,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  LoadFailed,
  objectivesApiRef,
  SampleNote,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { Panel } from '../Panel';
import { PersonName } from '../PersonName';
import { SafeMarkdown } from '../SafeMarkdown';
import { VisionDialog } from './VisionDialog';
import { VisionVersions } from './VisionVersions';
import styles from './ObjectivesPage.module.css';

/** The vision, its earlier versions, and the way to write it. */
export function VisionPanel() {
  const api = useApi(objectivesApiRef);
  const { value, error, reload } = useLoaded(() => api.getVision(), [api]);
  if (error)
    return <LoadFailed what="the vision" error={error} retry={reload} />;
  if (!value) {
    return (
      <div role="status" aria-label="Loading the vision">
        <Skeleton width="100%" height={160} />
      </div>
    );
  }
  return (
    <Panel
      title="Vision"
      actions={<WriteVision vision={value} onWritten={reload} />}
    >
      {value.version === 0 ? (
        <Text as="p" color="secondary">
          Nobody has written down yet where all of this is to lead.
        </Text>
      ) : (
        <>
          <SafeMarkdown markdown={value.markdown} />
          <Signature vision={value} />
          {value.version > 1 && <VisionVersions key={value.version} />}
        </>
      )}
    </Panel>
  );
}

/** Who wrote a version, and when. */
export function Signature({ vision }: { vision: Vision }) {
  return (
    <p className={styles.signature}>
      Version {vision.version}
      {vision.writtenBy && (
        <>
          {' '}
          by <PersonName actor={vision.writtenBy} />
        </>
      )}
      {vision.writtenAt && ` on ${formatDate(vision.writtenAt)}`}{' '}
      <SampleNote source={vision.source} />
    </p>
  );
}

function WriteVision(props: { vision: Vision; onWritten: () => void }) {
  const { vision, onWritten } = props;
  const [open, setOpen] = useState(false);
  const permission = roadmapVisionUpdatePermission;
  const { allowed } = usePermission({ permission });
  if (!allowed) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiEditLine />}
        onPress={() => setOpen(true)}
      >
        {vision.version === 0 ? 'Write the vision' : 'Edit the vision'}
      </Button>
      {open && (
        <VisionDialog
          vision={vision}
          onSaved={() => {
            close();
            onWritten();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
