import { useParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Alert, Container } from '@backstage/ui';
import { useEntityAgreements } from '@stagecraft/backstage-plugin-sla-react';
import { primitivePath } from '../../paths';
import { PrimitiveDetails, usePrimitiveDetails } from '../../primitives';
import { CatalogFailed } from '../CatalogFailed';
import { Coming } from './Coming';
import { Cost } from './Cost';
import { Heading } from './Heading';
import { NoSuchPrimitive } from './NoSuchPrimitive';
import { PrimitiveSkeleton } from './PrimitiveSkeleton';
import { Retiring } from './Retiring';
import { Start } from './Start';
import { Support } from './Support';
import { Trust } from './Trust';
import { Users } from './Users';
import styles from './PrimitivePage.module.css';

/** One primitive, and what one asks before building on it, on one screen. */
export function PrimitivePage() {
  const { namespace = '', kind = '', name = '' } = useParams();
  const entityRef = stringifyEntityRef({ namespace, kind, name });
  const { value, error, retry } = usePrimitiveDetails(entityRef);
  return (
    <Container my="4">
      {error && <CatalogFailed error={error} retry={retry} />}
      {!error && !value && <PrimitiveSkeleton />}
      {value && value.kind !== 'primitive' && (
        <NoSuchPrimitive entityRef={entityRef} found={value} />
      )}
      {value?.kind === 'primitive' && <Found details={value.details} />}
    </Container>
  );
}

function Found({ details }: { details: PrimitiveDetails }) {
  const { primitive, terms } = details;
  const { entityRef, title, stage } = primitive;
  const agreements = useEntityAgreements(entityRef);
  return (
    <BreadcrumbEntry entry={{ label: title, href: primitivePath(entityRef) }}>
      <div className={styles.page}>
        <Heading details={details} />
        <WrittenWrong problems={terms.problems} />
        <Retiring details={details} now={new Date()} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <Trust entityRef={entityRef} agreements={agreements} />
            <Coming primitive={primitive} ending={stage !== undefined} />
          </div>
          <div className={styles.column}>
            <Start details={details} />
            <Cost cost={terms.cost} />
          </div>
          <div className={styles.column}>
            <Support details={details} agreements={agreements} />
            {!stage && <Users details={details} />}
          </div>
        </div>
      </div>
    </BreadcrumbEntry>
  );
}

/** For its owner: what the page leaves out because it cannot read it. */
function WrittenWrong({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title="Something in its catalog file cannot be read"
      description={problems.join(' ')}
    />
  );
}
