import { useApi } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { AgreementSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  formatPpm,
  isNotAllowed,
  ObjectiveStateBadge,
  slaApiRef,
  useFreshly,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';
import { LoadFailed } from '../LoadFailed';
import { Panel } from '../Panel';
import styles from './EntityServiceLevels.module.css';

/** What others promised to the entity, or to what it depends on them for. */
export function ReliedOn({ entityRef }: { entityRef: string }) {
  const api = useApi(slaApiRef);
  const { value, error, retry } = useFreshly(
    () => api.listReliedOn(entityRef),
    [api, entityRef],
  );
  // Most entities rely on no promise, so the panel waits until there is one. A
  // missing right is told once, by the objectives above.
  if (!error && !value?.length) return null;
  if (isNotAllowed(error)) return null;
  return (
    <Panel title="Promises it relies on">
      {error && (
        <LoadFailed
          what="the promises it relies on"
          error={error}
          retry={retry}
        />
      )}
      <ul className={styles.levels}>
        {value?.map(agreement => (
          <Promise key={agreement.ref} agreement={agreement} />
        ))}
      </ul>
    </Panel>
  );
}

function Promise({ agreement }: { agreement: AgreementSummary }) {
  const { ref, title, providerRef, objectives } = agreement;
  const state = worstState(objectives);
  return (
    <li>
      <div className={styles.level}>
        <Link href={agreementPath(ref)} standalone>
          {title}
        </Link>
        {state && <ObjectiveStateBadge state={state} />}
      </div>
      <span className={styles.promise}>
        <EntityRefLink entityRef={providerRef} defaultKind="component" />{' '}
        promises{' '}
        {objectives.map(({ agreedPpm }) => formatPpm(agreedPpm)).join(' and ')}
      </span>
    </li>
  );
}
