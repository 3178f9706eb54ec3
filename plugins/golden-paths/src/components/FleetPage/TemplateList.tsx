import { ReactNode } from 'react';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { Alert, Link, Skeleton, Text } from '@backstage/ui';
import type { TemplateUse } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { formatAge } from '@stagecraft/backstage-plugin-sla-react';
import { count, describeMove } from '../../fleet';
import { fleetPathOf } from '../../routes';
import { LoadFailed } from '../LoadFailed';
import styles from './FleetPage.module.css';

/** Golden paths with the releases that are in use. */
export function TemplateList(props: {
  loaded: { value?: TemplateUse[]; error?: Error; retry: () => void };
}) {
  const { value, error, retry } = props.loaded;
  if (error) {
    return <LoadFailed what="the golden paths" error={error} retry={retry} />;
  }
  return (
    <section className={styles.section} aria-labelledby="golden-paths">
      <Text as="h2" id="golden-paths" variant="title-small" weight="bold">
        Golden paths
      </Text>
      {value ? (
        <ul className={styles.templates}>
          {value.map(template => (
            <TemplateCard key={template.template} template={template} />
          ))}
        </ul>
      ) : (
        <div role="status" aria-label="Loading">
          <Skeleton width="100%" height={112} />
        </div>
      )}
    </section>
  );
}

function TemplateCard({ template }: { template: TemplateUse }) {
  const { newestTag, oldestTag, projects, behind, owners } = template;
  const repository = template.movedTo ?? template.repositoryUrl;
  return (
    <li className={styles.template}>
      <Text as="h3" variant="body-large" weight="bold">
        <Link href={fleetPathOf(template.template)} standalone>
          {template.template}
        </Link>
      </Text>
      <p>
        {count(projects, 'project')},{' '}
        <span data-behind={behind > 0}>
          {behind === 0 ? 'none behind' : `${behind} behind`}
        </span>
      </p>
      <dl>
        <Fact name="Newest release">{newestTag ?? 'none'}</Fact>
        <Fact name="Oldest in use">{oldestTag ?? 'no release'}</Fact>
        <Fact name="In use">{versionsIn(template)}</Fact>
        <Fact name="Owners">
          {owners.length > 0 ? (
            <EntityRefLinks entityRefs={owners} defaultKind="group" />
          ) : (
            'none'
          )}
        </Fact>
      </dl>
      <SourceNotes template={template} />
      {repository && <Link href={repository}>Repository</Link>}
    </li>
  );
}

/** What is wrong with the repository of a golden path, and since when. */
function SourceNotes({ template }: { template: TemplateUse }) {
  const { problem, movedTo, checkedAt } = template;
  const age = checkedAt ? formatAge(checkedAt, new Date()) : 'never';
  return (
    <>
      {problem && (
        <Alert
          status="warning"
          icon
          title={`Its releases could not be read; last: ${age}`}
          description={problem}
        />
      )}
      {movedTo && (
        <Alert
          status="info"
          icon
          title="Its repository was renamed or moved"
          description={describeMove(
            movedTo,
            'name it in goldenPaths.sources, with the old one under formerly',
          )}
        />
      )}
    </>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** `v1.10.0 (1 project), v1.2.0 (2 projects)`. */
function versionsIn({ versions }: TemplateUse): string {
  return versions
    .map(({ tag, projects }) => {
      return `${tag ?? 'no release'} (${count(projects, 'project')})`;
    })
    .join(', ');
}
