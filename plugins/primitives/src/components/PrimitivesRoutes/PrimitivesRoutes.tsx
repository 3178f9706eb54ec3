import { Route, Routes } from 'react-router-dom';
import { Alert, ButtonLink, Container } from '@backstage/ui';
import { PRIMITIVES_PATH } from '../../paths';
import { PrimitivePage } from '../PrimitivePage';
import { PrimitivesPage } from '../PrimitivesPage';

/** Everything under the path of the primitives. */
export function PrimitivesRoutes() {
  return (
    <main>
      <Routes>
        <Route path="/" element={<PrimitivesPage />} />
        <Route path="/:namespace/:kind/:name" element={<PrimitivePage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </main>
  );
}

function NoSuchPage() {
  return (
    <Container my="4">
      <Alert
        status="info"
        icon
        title="There is no such page"
        description="The list shows every primitive of the catalog."
        customActions={
          <ButtonLink href={PRIMITIVES_PATH} variant="secondary">
            All primitives
          </ButtonLink>
        }
      />
    </Container>
  );
}
