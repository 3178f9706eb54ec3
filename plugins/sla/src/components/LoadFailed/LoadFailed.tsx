import { Alert, Button, Container } from '@backstage/ui';
import {
  isNotAllowed,
  isNotFound,
} from '@stagecraft/backstage-plugin-sla-react';

/** Says why something could not be shown, and offers what may help. */
export function LoadFailed(props: {
  /** What was to be shown, for instance "the objectives". */
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
        title="You may not read service levels"
        description={`Showing ${what} needs the permission sla.objective.read. Ask the team that runs this portal for it.`}
      />
    );
  }
  if (isNotFound(error)) {
    return (
      <Alert
        role="alert"
        status="info"
        icon
        title="Nothing is here"
        description={`There is no such thing as ${what}, or it has been withdrawn. ${error.message}`}
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={`Could not load ${what}`}
      description={error.message}
      customActions={
        <Button variant="secondary" onPress={retry}>
          Try again
        </Button>
      }
    />
  );
}

/** The same with the margins of a page. */
export function PageLoadFailed(props: Parameters<typeof LoadFailed>[0]) {
  return (
    <Container my="4">
      <LoadFailed {...props} />
    </Container>
  );
}
