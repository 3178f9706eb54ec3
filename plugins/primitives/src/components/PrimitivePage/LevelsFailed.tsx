import { Alert, Button } from '@backstage/ui';
import { isNotAllowed } from '@stagecraft/backstage-plugin-sla-react';

/** Says why nothing can be told of service levels, and offers what may help. */
export function LevelsFailed(props: { error: Error; retry: () => void }) {
  const { error, retry } = props;
  if (isNotAllowed(error)) {
    return (
      <Alert
        role="alert"
        status="info"
        icon
        title="You may not read service levels"
        description="It needs the permission sla.objective.read. Ask the team that runs this portal for it."
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title="Could not load the service levels"
      description={error.message}
      customActions={
        <Button variant="secondary" onPress={retry}>
          Try again
        </Button>
      }
    />
  );
}
