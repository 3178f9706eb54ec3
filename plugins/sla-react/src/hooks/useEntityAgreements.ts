import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import { isNotFound, SlaApi, slaApiRef } from '../api';
import { entityBatchersOf } from '../api/entityBatchers';
import { Loaded, useFreshly } from './useFreshly';
import { concernsAny } from './useServiceLevelSignal';

/**
 * What is promised about one entity, with what became of it: the agreements on
 * its objectives, which come from the one request that `useEntityObjectives`
 * makes for the whole page. Empty where nothing is agreed.
 *
 * @param entityRef - full ref, for instance `component:default/tracking-api`
 */
export function useEntityAgreements(
  entityRef: string,
): Loaded<AgreementDetail[]> {
  const api = useApi(slaApiRef);
  const { objectives } = entityBatchersOf(api);
  return useFreshly(
    async () => {
      const measured = await objectives.load(entityRef);
      const refs = new Set(measured.flatMap(it => it.agreementRefs));
      const found = [...refs].sort().map(ref => getAgreement(api, ref));
      return (await Promise.all(found)).flatMap(it => it ?? []);
    },
    [api, entityRef],
    (signal, agreements) =>
      concernsAny(
        signal,
        agreements.flatMap(it => it.objectives),
      ),
  );
}

/** An agreement; nothing when it was withdrawn since. */
async function getAgreement(
  api: SlaApi,
  ref: string,
): Promise<AgreementDetail | undefined> {
  const { namespace, name } = parseEntityRef(ref);
  try {
    return await api.getAgreement({ namespace, name });
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
