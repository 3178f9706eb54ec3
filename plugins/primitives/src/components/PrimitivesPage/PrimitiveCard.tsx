import { RiBookOpenLine, RiCompass3Line, RiRocketLine } from '@remixicon/react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonLink, Text } from '@backstage/ui';
import { Primitive, StartHere } from '../../primitives';
import { ServiceLevel } from './ServiceLevel';
import styles from './PrimitivesPage.module.css';

/** One primitive in one look: what for, can I trust it, who uses it, how to start. */
export function PrimitiveCard({ primitive }: { primitive: Primitive }) {
  const { job, title, description, tags, ownerRef, startHere, docsHref } =
    primitive;
  return (
    <li className={styles.card}>
      <div className={styles.what}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {job ?? title}
        </Text>
        <p className={styles.name}>
          <EntityRefLink entityRef={primitive.entityRef} title={title} />
        </p>
        {description && <p className={styles.description}>{description}</p>}
        {tags.length > 0 && (
          <ul className={styles.tags} aria-label="Tags">
            {tags.map(tag => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>Service level</dt>
          <dd>
            <ServiceLevel entityRef={primitive.entityRef} />
          </dd>
        </div>
        <div>
          <dt>Adopters</dt>
          <dd>
            <Adopters count={primitive.adopterRefs.length} />
          </dd>
        </div>
        <div>
          <dt>Owner</dt>
          <dd>
            {ownerRef ? (
              <EntityRefLink entityRef={ownerRef} defaultKind="group" />
            ) : (
              'None'
            )}
          </dd>
        </div>
      </dl>
      <div className={styles.actions}>
        {startHere && <Start title={title} startHere={startHere} />}
        {docsHref && (
          <ButtonLink
            href={docsHref}
            variant="tertiary"
            iconStart={<RiBookOpenLine />}
            aria-label={`Documents of ${title}`}
          >
            Docs
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function Start(props: { title: string; startHere: StartHere }) {
  const { title, startHere } = props;
  const golden = startHere.kind === 'golden-path';
  return (
    <ButtonLink
      href={startHere.href}
      variant={golden ? 'primary' : 'secondary'}
      iconStart={golden ? <RiRocketLine /> : <RiCompass3Line />}
      aria-label={
        golden
          ? `Start here: golden path of ${title}`
          : `Start here: guide to ${title}`
      }
    >
      Start here
    </ButtonLink>
  );
}

function Adopters({ count }: { count: number }) {
  if (count === 0) {
    return <>None yet</>;
  }
  return (
    <>
      <strong>{count}</strong> {count === 1 ? 'entity' : 'entities'}
    </>
  );
}
