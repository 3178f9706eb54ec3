import { RiBookOpenLine, RiNodeTree } from '@remixicon/react';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Text } from '@backstage/ui';
import { PrimitiveDetails } from '../../primitives';
import { MaturityBadge } from '../MaturityBadge';
import styles from './PrimitivePage.module.css';

/** What it is: the job, the name, what it does, and how ripe it is. */
export function Heading({ details }: { details: PrimitiveDetails }) {
  const { title, job, description, maturity, synonyms } = details.primitive;
  return (
    <header className={styles.heading}>
      <div className={styles.what}>
        <Text as="h2" variant="title-small" weight="bold">
          {job ?? title}
        </Text>
        <p className={styles.name}>
          {job && <strong>{title}</strong>}
          {maturity && <MaturityBadge maturity={maturity} />}
        </p>
        {description && <p>{description}</p>}
        {synonyms.length > 0 && (
          <p className={styles.quiet}>Also known as {synonyms.join(', ')}</p>
        )}
      </div>
      <Ways details={details} />
    </header>
  );
}

function Ways({ details }: { details: PrimitiveDetails }) {
  const { entityRef, title, docsHref } = details.primitive;
  const entityRoute = useRouteRef(entityRouteRef);
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return (
    <div className={styles.ways}>
      {docsHref && (
        <ButtonLink
          href={docsHref}
          variant="secondary"
          iconStart={<RiBookOpenLine />}
          aria-label={`Docs of ${title}`}
        >
          Docs
        </ButtonLink>
      )}
      {entityRoute && (
        <ButtonLink
          href={entityRoute({ kind, namespace, name })}
          variant="tertiary"
          iconStart={<RiNodeTree />}
          aria-label={`${title} in the catalog`}
        >
          In the catalog
        </ButtonLink>
      )}
    </div>
  );
}
