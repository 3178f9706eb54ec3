import { Alert, ButtonLink, Container } from '@backstage/ui';
import { ROADMAP_PATH } from '@stagecraft/backstage-plugin-roadmap-react';

/** For addresses under the roadmap that lead nowhere. */
export function NoSuchPage() {
  return (
    <Container my="4">
      <Alert
        status="info"
        icon
        title="There is no such page"
        description="The board shows everything that is on the roadmap."
        customActions={
          <ButtonLink href={ROADMAP_PATH} variant="secondary">
            Go to the board
          </ButtonLink>
        }
      />
    </Container>
  );
}
