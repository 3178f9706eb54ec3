import { ReactNode } from 'react';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import type { TemplateUse } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { count } from '../../fleet';
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
      {template.repositoryUrl && (
        <Link href={template.repositoryUrl}>Repository</Link>
      )}
    </li>
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
