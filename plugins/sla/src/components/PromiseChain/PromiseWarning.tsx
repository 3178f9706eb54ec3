import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import {
  agreementPath,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { describeCheck } from './describeCheck';

/** Warns on a provider's page of promises that what it depends on cannot carry. */
export function PromiseWarning({ entityRef }: { entityRef: string }) {
  const api = useApi(slaApiRef);
  // A check that cannot be made warns of nothing; the page says elsewhere what failed.
  const { value } = useFreshly(
    () => api.listPromiseChecks(entityRef),
    [api, entityRef],
  );
  return (
    <>
      {value
        ?.filter(check => !check.holds)
        .map(check => (
          <Alert
            key={`${check.agreementRef} ${check.objective}`}
            status="warning"
            icon
            title="A promise stands on weaker ones"
            description={describeCheck(check)}
            customActions={
              <Link href={agreementPath(check.agreementRef)}>
                Show what it stands on
              </Link>
            }
          />
        ))}
    </>
  );
}
