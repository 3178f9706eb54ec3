import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import type { ProjectDetails } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { formatAge } from '@stagecraft/backstage-plugin-sla-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { goldenPathsApiRef } from '../../goldenPathsApiRef';
import { fleetPathOf } from '../../routes';
import { LoadFailed } from '../LoadFailed';
import { Panel } from '../Panel';
import { StateBadge } from '../StateBadge';
import { ChangedFiles } from './ChangedFiles';
import { ReleasesSince } from './ReleasesSince';
import { Troubles } from './Troubles';
import styles from './GeneratedFromCard.module.css';

/** What the entity was generated from, and how far it is from it. */
export function GeneratedFromCard() {
  return (
    <Panel title="Golden path">
      <Provenance />
    </Panel>
  );
}

function Provenance() {
  const { entity } = useEntity();
  const api = useApi(goldenPathsApiRef);
  const ref = stringifyEntityRef(entity);
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.getProject(parseEntityRef(ref)),
    [api, ref],
  );
  if (error) {
    return <LoadFailed what="the golden path" error={error} retry={retry} />;
  }
  if (value) return <Details details={value} />;
  if (loading) {
    return (
      <div role="status" aria-label="Loading">
        <Skeleton width="100%" height={64} />
      </div>
    );
  }
  return (
    <Text as="p" color="secondary">
      It says that it was generated, but has not been compared yet. That happens
      within a few minutes after it is in the catalog.
    </Text>
  );
}

function Details({ details }: { details: ProjectDetails }) {
  const { project, layers, releases, files } = details;
  const repository = project.movedTo ?? project.repositoryUrl;
  return (
    <div className={styles.card}>
      <p>
        Generated from <strong>{project.template}</strong>
        {project.tag ? ` at ${project.tag}` : ', at no release'}
        {layers.length > 1 && (
          <small>
            Layers: {layers.map(layer => layer.template).join(', ')}
          </small>
        )}
      </p>
      <p>
        <StateBadge project={project} />
        {project.checkedAt && (
          <small>compared {formatAge(project.checkedAt, new Date())}</small>
        )}
      </p>
      <Troubles project={project} />
      <ReleasesSince releases={releases} />
      {project.changed && <ChangedFiles files={files} />}
      <nav aria-label="Golden path" className={styles.links}>
        {repository && <Link href={repository}>Repository</Link>}
        <Link href={fleetPathOf(project.template)}>
          All projects of {project.template}
        </Link>
      </nav>
    </div>
  );
}
