import { Alert, Button } from '@backstage/ui';
import { isNotAllowed, Loaded } from '@stagecraft/backstage-plugin-sla-react';

/** Says that the filter by promise does not hold, since no promise can be read. */
export function PromisesUnknown({ levels }: { levels: Loaded<unknown> }) {
  const denied = isNotAllowed(levels.error);
  return (
    <Alert
      role="alert"
      status={denied ? 'info' : 'warning'}
      icon
      title="All are shown, whatever their promise"
      description={
        denied
          ? 'Filtering by promise needs the permission sla.objective.read. Ask the team that runs this portal for it.'
          : `Service levels could not be read: ${levels.error?.message}`
      }
      customActions={
        denied ? undefined : (
          <Button variant="secondary" onPress={levels.retry}>
            Try again
          </Button>
        )
      }
    />
  );
}
