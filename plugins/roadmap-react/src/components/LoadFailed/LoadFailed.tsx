import { Alert, Button } from '@backstage/ui';
import { isNotAllowed, isNotFound, messageOf } from '../../api';

/** What to say where trying again would not help. */
function reasonOf(error: Error) {
  if (isNotAllowed(error)) {
    return {
      title: 'You may not read the roadmap',
      description:
        'It needs the permission roadmap.item.read. Ask the team that runs this portal for it.',
    };
  }
  return isNotFound(error)
    ? { title: 'Not found', description: messageOf(error) }
    : undefined;
}

/** Says why something could not be shown, and offers what may help. */
export function LoadFailed(props: {
  /** What was to be shown, for instance "the roadmap". */
  what: string;
  error: Error;
  retry: () => void;
}) {
  const { what, error, retry } = props;
  const reason = reasonOf(error);
  if (reason) return <Alert role="alert" status="info" icon {...reason} />;
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
