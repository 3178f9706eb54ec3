import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Skeleton } from '@backstage/ui';
import type { VisionVersion } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  LoadFailed,
  objectivesApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { PersonName } from '../PersonName';
import { SafeMarkdown } from '../SafeMarkdown';
import styles from './ObjectivesPage.module.css';

/** The earlier versions of the vision, folded away until they are wanted. */
export function VisionVersions() {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles.versions}
      onToggle={event => setOpened(event.currentTarget.open)}
    >
      <summary>Earlier versions</summary>
      {opened && <Versions />}
    </details>
  );
}

function Versions() {
  const api = useApi(objectivesApiRef);
  const { value, error, reload } = useLoaded(
    () => api.listVisionVersions(),
    [api],
  );
  if (error) {
    return <LoadFailed what="the versions" error={error} retry={reload} />;
  }
  if (!value) return <Skeleton width="100%" height={80} />;
  return (
    <ol className={styles.versionList} reversed>
      {value.slice(1).map(version => (
        <EarlierVersion key={version.version} version={version} />
      ))}
    </ol>
  );
}

function EarlierVersion({ version }: { version: VisionVersion }) {
  const [shown, setShown] = useState(false);
  return (
    <li>
      <span>
        Version {version.version} by <PersonName actor={version.writtenBy} /> on{' '}
        {formatDate(version.writtenAt)}
      </span>{' '}
      <Button
        variant="secondary"
        size="small"
        aria-expanded={shown}
        onPress={() => setShown(!shown)}
      >
        {shown ? 'Hide' : 'Read'} version {version.version}
      </Button>
      {shown && <VersionText version={version.version} />}
    </li>
  );
}

function VersionText({ version }: { version: number }) {
  const api = useApi(objectivesApiRef);
  const { value, error, reload } = useLoaded(
    () => api.getVision(version),
    [api, version],
  );
  if (error) {
    const what = `version ${version}`;
    return <LoadFailed what={what} error={error} retry={reload} />;
  }
  return value ? (
    <SafeMarkdown markdown={value.markdown} />
  ) : (
    <Skeleton width="100%" height={80} />
  );
}
