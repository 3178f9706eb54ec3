import { ReactNode } from 'react';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import {
  describeSupportHours,
  formatDay,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './AgreementPage.module.css';

/** The contract in plain words: who promises, to whom, since when, and when somebody answers. */
export function Terms({ agreement }: { agreement: AgreementDetail }) {
  const { supportHours, effectiveFrom, reviewOn } = agreement;
  return (
    <div className={styles.terms}>
      {agreement.description && <p>{agreement.description}</p>}
      <Parties agreement={agreement} />
      <p>
        In force from {formatDay(effectiveFrom)}
        {reviewOn
          ? `, to be reviewed on ${formatDay(reviewOn)}.`
          : '. No review is planned.'}
      </p>
      <p>
        {supportHours
          ? `Somebody answers ${describeSupportHours(supportHours)}.`
          : 'No support hours are agreed.'}
      </p>
    </div>
  );
}

function Parties({ agreement }: { agreement: AgreementDetail }): ReactNode {
  const { providerRef, consumerRefs, ownerRef } = agreement;
  return (
    <p>
      <EntityRefLink entityRef={providerRef} defaultKind="component" /> promises
      the levels below to{' '}
      <EntityRefLinks entityRefs={consumerRefs} defaultKind="group" />
      {ownerRef && (
        <>
          , and <EntityRefLink entityRef={ownerRef} defaultKind="group" />{' '}
          answers for it
        </>
      )}
      .
    </p>
  );
}
