import { ReactNode } from 'react';
import {
  RiBookOpenLine,
  RiCompass3Line,
  RiRocketLine,
  RiTimeLine,
} from '@remixicon/react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Box, ButtonLink, Link, Text } from '@backstage/ui';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { Loaded } from '@stagecraft/backstage-plugin-sla-react';
import { primitivePath } from '../../paths';
import { isOffered, Primitive, StartHere } from '../../primitives';
import { MaturityBadge } from '../MaturityBadge';
import { ServiceLevel } from './ServiceLevel';
import styles from './PrimitivesPage.module.css';

interface CardProps {
  primitive: Primitive;
  /** Objectives by entity; one answer for all cards. */
  levels: Loaded<Map<string, ObjectiveSummary[]>>;
}

/** One primitive in one look: what for, can I trust it, who uses it, how to start. */
export function PrimitiveCard(props: CardProps) {
  const { title, startHere, docsHref } = props.primitive;
  return (
    <Box as="li" bg="neutral" className={styles.card}>
      <What primitive={props.primitive} />
      <Facts {...props} />
      <div className={styles.actions}>
        {startHere && <Start title={title} startHere={startHere} />}
        {!isOffered(props.primitive) && <Leave {...props.primitive} />}
        {docsHref && (
          <ButtonLink
            href={docsHref}
            variant="tertiary"
            iconStart={<RiBookOpenLine />}
            aria-label={`Docs of ${title}`}
          >
            Docs
          </ButtonLink>
        )}
      </div>
    </Box>
  );
}

function What({ primitive }: { primitive: Primitive }) {
  const { job, title, description, tags, entityRef, maturity } = primitive;
  return (
    <div className={styles.what}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {job ?? title}
      </Text>
      <p className={styles.name}>
        <Link href={primitivePath(entityRef)}>{title}</Link>
        {maturity && <MaturityBadge maturity={maturity} />}
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
  );
}

function Facts({ primitive, levels }: CardProps) {
  const { entityRef, adopterRefs, ownerRef } = primitive;
  return (
    <dl className={styles.facts}>
      <Fact name="Service level">
        <ServiceLevel entityRef={entityRef} levels={levels} />
      </Fact>
      <Fact name="Adopters">
        <Adopters count={adopterRefs.length} />
      </Fact>
      <Fact name="Owner">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} defaultKind="group" />
        ) : (
          'None'
        )}
      </Fact>
    </dl>
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

/** In place of a start: what one who is on it has to know. */
function Leave({ entityRef, title }: Primitive) {
  return (
    <ButtonLink
      href={primitivePath(entityRef)}
      variant="secondary"
      iconStart={<RiTimeLine />}
      aria-label={`When ${title} ends`}
    >
      When it ends
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
