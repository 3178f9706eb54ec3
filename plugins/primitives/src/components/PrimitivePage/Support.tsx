import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import {
  describeSupportHours,
  formatWindow,
  isNotAllowed,
  Loaded,
} from '@stagecraft/backstage-plugin-sla-react';
import { PrimitiveDetails } from '../../primitives';
import { Panel } from '../Panel';
import styles from './PrimitivePage.module.css';

/** Who supports it, and when: owner, channels, agreed hours and response times. */
export function Support(props: {
  details: PrimitiveDetails;
  agreements: Loaded<AgreementDetail[]>;
}) {
  const { primitive, terms, ownerEmail } = props.details;
  const { ownerRef } = primitive;
  return (
    <Panel title="Who supports it, and when?">
      <ul className={styles.lines}>
        <li>
          {ownerRef ? (
            <>
              <EntityRefLink entityRef={ownerRef} defaultKind="group" /> looks
              after it
            </>
          ) : (
            'Nobody is named as its owner'
          )}
        </li>
        {terms.channels.map(({ title, url }) => (
          <li key={url}>
            <Link href={url}>{title}</Link>
          </li>
        ))}
        {terms.channels.length === 0 && ownerEmail && (
          <li>
            <Link href={`mailto:${ownerEmail}`}>{ownerEmail}</Link>
          </li>
        )}
      </ul>
      <Hours agreements={props.agreements} />
    </Panel>
  );
}

function Hours({ agreements }: { agreements: Loaded<AgreementDetail[]> }) {
  const { value, error } = agreements;
  if (error) {
    return (
      <Text as="p" color="secondary">
        {isNotAllowed(error)
          ? 'You may not read the agreed hours.'
          : 'The agreed hours could not be read.'}
      </Text>
    );
  }
  if (!value) return <Skeleton width="80%" height={20} />;
  const agreed = value.filter(({ supportHours }) => supportHours);
  if (agreed.length === 0) {
    return (
      <Text as="p" color="secondary">
        No support hours are agreed.
      </Text>
    );
  }
  return (
    <>
      {agreed.map(agreement => (
        <AgreedHours key={agreement.ref} agreement={agreement} />
      ))}
    </>
  );
}

function AgreedHours({ agreement }: { agreement: AgreementDetail }) {
  const { supportHours, severities } = agreement;
  return (
    <>
      <p>Somebody answers {describeSupportHours(supportHours!)}.</p>
      {severities.length > 0 && (
        <ul className={styles.lines}>
          {severities.map(({ name, firstResponse }) => (
            <li key={name}>
              {name}: first answer within {formatWindow(firstResponse)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
