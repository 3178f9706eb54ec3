import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { LoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { dependentsOf } from './dependentsOf';
import styles from './AgreementPage.module.css';

/** To whom it is promised, and what else would fail without it. */
export function ReliedOnBy({ agreement }: { agreement: AgreementDetail }) {
  return (
    <Flex direction="column" gap="3">
      <Text as="p">It is promised to</Text>
      <EntityList entityRefs={agreement.consumerRefs} defaultKind="group" />
      <Dependents agreement={agreement} />
    </Flex>
  );
}

function Dependents({ agreement }: { agreement: AgreementDetail }) {
  const { providerRef, consumerRefs } = agreement;
  const catalog = useApi(catalogApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => dependentsOf(catalog, providerRef),
    [catalog, providerRef],
  );
  if (error) {
    return <LoadFailed what="what depends on it" error={error} retry={retry} />;
  }
  if (!value) {
    return <LoadingLines heights={[20]} />;
  }
  const others = value.filter(ref => !consumerRefs.includes(ref));
  return (
    <>
      <Text as="p">
        {others.length > 0
          ? 'By the catalog these need what is promised, too'
          : 'By the catalog nothing else needs what is promised.'}
      </Text>
      {others.length > 0 && <EntityList entityRefs={others} />}
    </>
  );
}

function EntityList(props: { entityRefs: string[]; defaultKind?: string }) {
  return (
    <ul className={styles.words}>
      {props.entityRefs.map(ref => (
        <li key={ref}>
          <EntityRefLink entityRef={ref} defaultKind={props.defaultKind} />
        </li>
      ))}
    </ul>
  );
}
