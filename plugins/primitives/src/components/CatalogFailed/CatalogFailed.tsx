import { Alert, Button } from '@backstage/ui';
import { isNotAllowed } from '@stagecraft/backstage-plugin-sla-react';

/** Says why the catalog gave nothing, and offers what may help. */
export function CatalogFailed(props: { error: Error; retry: () => void }) {
  const { error, retry } = props;
  if (isNotAllowed(error)) {
    return (
      <Alert
        role="alert"
        status="info"
        icon
        title="You may not read the catalog"
        description="Primitives are catalog entities: reading them needs the permission catalog.entity.read. Ask the team that runs this portal for it."
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title="Could not load the primitives"
      description={error.message}
      customActions={
        <Button variant="secondary" onPress={retry}>
          Try again
        </Button>
      }
    />
  );
}
