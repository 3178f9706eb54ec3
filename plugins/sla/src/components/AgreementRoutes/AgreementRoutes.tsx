import { Route, Routes } from 'react-router-dom';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { AgreementPage } from '../AgreementPage';
import { AgreementsPage } from '../AgreementsPage';

/** The list at the root, an agreement at `:namespace/:name`. */
export function AgreementRoutes() {
  return (
    <main>
      <Routes>
        <Route index element={<AgreementsPage />} />
        <Route path=":namespace/:name" element={<AgreementPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </main>
  );
}
