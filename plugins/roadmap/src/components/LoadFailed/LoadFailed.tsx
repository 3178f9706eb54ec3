import { Alert, Button } from '@backstage/ui';
import { isNotAllowed, isNotFound, messageOf } from '../../api';

/** Says why something could not be shown, and offers what may help. */
export function LoadFailed(props: {
  /** What was to be shown, for instance "the roadmap". */
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
        title="You may not read the roadmap"
        description="It needs the permission roadmap.item.read. Ask the team that runs this portal for it."
      />
    );
  }
  if (isNotFound(error)) {
    return (
      <Alert
        role="alert"
        status="info"
        icon
        title="Not found"
        description={messageOf(error)}
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
