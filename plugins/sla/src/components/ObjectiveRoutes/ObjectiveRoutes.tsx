import { Route, Routes } from 'react-router-dom';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { ObjectivePage } from '../ObjectivePage';
import { ObjectivesPage } from '../ObjectivesPage';

/** The overview at the root, an objective at `:namespace/:name/:objectiveId`. */
export function ObjectiveRoutes() {
  return (
    <main>
      <Routes>
        <Route index element={<ObjectivesPage />} />
        <Route
          path=":namespace/:name/:objectiveId"
          element={<ObjectivePage />}
        />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </main>
  );
}
