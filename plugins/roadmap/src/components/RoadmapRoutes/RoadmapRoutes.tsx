import { Route, Routes } from 'react-router-dom';
import { ChangelogPage } from '../ChangelogPage';
import { DocumentsPage } from '../DocumentsPage';
import { ItemPage } from '../ItemPage';
import { ObjectivePage } from '../ObjectivePage';
import { ObjectivesPage } from '../ObjectivesPage';
import { RequestsPage } from '../Requests';
import { RoadmapPage } from '../RoadmapPage';
import { ScorecardPage } from '../ScorecardPage';
import { NoSuchPage } from './NoSuchPage';

/** Everything under the roadmap's path. */
export function RoadmapRoutes() {
  return (
    <main>
      <Routes>
        <Route path="/" element={<RoadmapPage />} />
        <Route path="/items/:key" element={<ItemPage />} />
        <Route path="/changelog" element={<ChangelogPage />} />
        <Route path="/requests" element={<RequestsPage />} />
        <Route path="/objectives" element={<ObjectivesPage />} />
        <Route path="/objectives/:key" element={<ObjectivePage />} />
        <Route path="/scorecard" element={<ScorecardPage />} />
        <Route path="/documents" element={<DocumentsPage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </main>
  );
}
