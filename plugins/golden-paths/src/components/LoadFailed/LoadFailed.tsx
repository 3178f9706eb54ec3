import { Alert, Button } from '@backstage/ui';
import { isNotAllowed } from '@stagecraft/backstage-plugin-sla-react';
import { messageOf } from './messageOf';

/** Says why something could not be shown, and offers what may help. */
export function LoadFailed(props: {
  /** What was to be shown, for instance "the projects". */
  what: string;
  error: Error;
  retry: () => void;
}) {
  const { what, error, retry } = props;
  if (isNotAllowed(error)) {
    return (
      <Alert
        role="alert"
        status="info"
        icon
        title="You may not read what was generated"
        description={`Showing ${what} needs the permission golden-paths.project.read. Ask the team that runs this portal for it.`}
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={`Could not load ${what}`}
      description={messageOf(error)}
      customActions={
        <Button variant="secondary" onPress={retry}>
          Try again
        </Button>
      }
    />
  );
}
