import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  objectivePath,
  objectivesApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';

/** The objective that an item serves, by its title as soon as that is known. */
export function ServedObjective({ objectiveKey }: { objectiveKey: string }) {
  const api = useApi(objectivesApiRef);
  const { value } = useLoaded(
    () => api.getObjective(objectiveKey),
    [api, objectiveKey],
  );
  return (
    <Link href={objectivePath(objectiveKey)}>
      {value?.title ?? objectiveKey}
    </Link>
  );
}
