import { useState } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import {
  StatusDomain,
  StatusService,
  unpackDays,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  ObjectiveStateBadge,
  SampleDataNote,
} from '@stagecraft/backstage-plugin-sla-react';
import { plural } from './headlineOf';
import { StatusBars } from './StatusBars';
import styles from './StatusPage.module.css';

/** Services that are drawn at once: each is ninety bars. */
const AT_ONCE = 40;

/** One domain, that unfolds to its services. */
export function DomainSection(props: {
  domain: StatusDomain;
  /** Whether it begins unfolded. */
  unfolded: boolean;
}) {
  const { domain, unfolded } = props;
  const [open, setOpen] = useState(unfolded);
  return (
    <details
      className={styles.domain}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <RiArrowRightSLine aria-hidden size={20} className={styles.arrow} />
        <Text as="h3" variant="body-large" weight="bold">
          {domain.title}
        </Text>
        <span className={styles.count}>
          {plural(domain.services.length, 'service')}
        </span>
        <ObjectiveStateBadge state={domain.state} />
      </summary>
      {open && <Services services={domain.services} />}
    </details>
  );
}

function Services({ services }: { services: StatusService[] }) {
  const [shown, setShown] = useState(AT_ONCE);
  const left = services.length - shown;
  return (
    <>
      <ul className={styles.services}>
        {services.slice(0, shown).map(service => (
          <Service key={service.entityRef} service={service} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          variant="secondary"
          size="small"
          onPress={() => setShown(shown + AT_ONCE)}
        >
          {`Show ${Math.min(left, AT_ONCE)} more of ${services.length}`}
        </Button>
      )}
    </>
  );
}

function Service({ service }: { service: StatusService }) {
  const { entityRef, title, state, sample, days } = service;
  return (
    <li className={styles.service}>
      <div className={styles.serviceHead}>
        <span className={styles.serviceName}>
          <EntityRefLink entityRef={entityRef} title={title} />
          {sample && <SampleDataNote />}
        </span>
        <ObjectiveStateBadge state={state} />
      </div>
      <StatusBars title={title} days={unpackDays(days)} />
    </li>
  );
}
