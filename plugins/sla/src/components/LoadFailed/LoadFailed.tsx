import { Alert, Button, Container } from '@backstage/ui';
import {
  isNotAllowed,
  isNotFound,
} from '@stagecraft/backstage-plugin-sla-react';

interface LoadFailedProps {
  /** What was to be shown, for instance "the objectives". */
  what: string;
  error: Error;
  retry: () => void;
}

/** Says why something could not be shown, and offers what may help. */
export function LoadFailed({ what, error, retry }: LoadFailedProps) {
  if (isNotAllowed(error)) {
    return (
      <Explanation
        title="You may not read service levels"
        description={`Showing ${what} needs the permission sla.objective.read. Ask the team that runs this portal for it.`}
      />
    );
  }
  if (isNotFound(error)) {
    return (
      <Explanation
        title="Nothing is here"
        description={`There is no such thing as ${what}, or it has been withdrawn.`}
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
export function PageLoadFailed(props: LoadFailedProps) {
  return (
    <Container my="4">
      <LoadFailed {...props} />
    </Container>
  );
}

/** For what trying again would not change. */
function Explanation(props: { title: string; description: string }) {
  return <Alert role="alert" status="info" icon {...props} />;
}
