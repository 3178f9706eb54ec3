import { ReactNode } from 'react';
import { Container, Text } from '@backstage/ui';
import {
  StatusDomain,
  StatusPage as Status,
} from '@stagecraft/backstage-plugin-sla-common';
import { PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { OutdatedNotice } from '../OutdatedNotice';
import { DomainSection } from './DomainSection';
import { IncidentList } from './IncidentList';
import { MaintenanceList } from './MaintenanceList';
import { StatusActions } from './StatusActions';
import { StatusHeadline } from './StatusHeadline';
import styles from './StatusPage.module.css';
import { useStatus } from './useStatus';

/** How the platform is: by domain, with incidents and planned maintenance. */
export function StatusPage() {
  const loaded = useStatus();
  const { value, error, retry } = loaded;
  if (error) {
    return <PageLoadFailed what="the status" error={error} retry={retry} />;
  }
  return (
    <Container my="4">
      <OutdatedNotice loaded={loaded} />
      {value ? (
        <Loaded status={value} onSaved={retry} />
      ) : (
        <LoadingLines heights={[72, 120, 240]} />
      )}
    </Container>
  );
}

function Loaded(props: { status: Status; onSaved: () => void }) {
  const { status, onSaved } = props;
  const { at, domains, incidents, maintenance } = status;
  const services = domains.flatMap(domain => domain.services);
  return (
    <div className={styles.page}>
      <StatusHeadline status={status}>
        <StatusActions services={services} onSaved={onSaved} />
      </StatusHeadline>
      <Section
        title="Incidents"
        empty={
          incidents.length === 0 &&
          'No incident lasts or ended in the last 14 days.'
        }
      >
        <IncidentList incidents={incidents} onSaved={onSaved} />
      </Section>
      <Section
        title="Planned maintenance"
        empty={
          maintenance.length === 0 && 'None is announced for the next 14 days.'
        }
      >
        <MaintenanceList {...{ at, maintenance, services, onSaved }} />
      </Section>
      <Section
        title="Services by domain"
        empty={
          domains.length === 0 &&
          'No service that you may see has an objective. Services appear here with their first SLO.'
        }
      >
        <Domains domains={domains} />
      </Section>
    </div>
  );
}

function Section(props: {
  title: string;
  /** What to say instead of the content. */
  empty: string | false;
  children: ReactNode;
}) {
  const { title, empty, children } = props;
  return (
    <section aria-label={title}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {title}
      </Text>
      {empty ? (
        <Text as="p" color="secondary">
          {empty}
        </Text>
      ) : (
        children
      )}
    </section>
  );
}

function Domains({ domains }: { domains: StatusDomain[] }) {
  return (
    <>
      <p className={styles.legend}>
        One bar a day, the last 90 days in UTC. Full: every target met. Shorter:
        a target missed, or missed by far (ten times as many failures as the
        target allows). Grey: nothing measured.
      </p>
      {domains.map(domain => (
        <DomainSection
          key={domain.ref}
          domain={domain}
          unfolded={domains.length === 1 || needsAttention(domain)}
        />
      ))}
    </>
  );
}

function needsAttention({ state }: StatusDomain): boolean {
  return state === 'broken' || state === 'at-risk';
}
