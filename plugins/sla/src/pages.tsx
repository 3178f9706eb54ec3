import { RiShieldCheckLine } from '@remixicon/react';
import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from './routes';

/** The page; its tabs are the sub-pages below. */
export const serviceLevelsPage = PageBlueprint.make({
  params: {
    path: '/service-levels',
    title: 'Service levels',
    icon: <RiShieldCheckLine />,
    routeRef: rootRouteRef,
  },
});

/** Overview, and each objective below it. */
export const objectivesSubPage = SubPageBlueprint.make({
  name: 'objectives',
  params: {
    path: 'objectives',
    title: 'Objectives',
    loader: () =>
      import('./components/ObjectiveRoutes').then(m => <m.ObjectiveRoutes />),
  },
});

/** Agreements, and each of them below it. */
export const agreementsSubPage = SubPageBlueprint.make({
  name: 'agreements',
  params: {
    path: 'agreements',
    title: 'Agreements',
    loader: () =>
      import('./components/AgreementRoutes').then(m => <m.AgreementRoutes />),
  },
});

/** Promises held against the promises they stand on. */
export const promisesSubPage = SubPageBlueprint.make({
  name: 'promises',
  params: {
    path: 'promises',
    title: 'Promises',
    loader: () =>
      import('./components/PromisesPage').then(m => (
        <main>
          <m.PromisesPage />
        </main>
      )),
  },
});

/** How the platform is, with incidents and planned maintenance. */
export const statusSubPage = SubPageBlueprint.make({
  name: 'status',
  params: {
    path: 'status',
    title: 'Status',
    loader: () =>
      import('./components/StatusPage').then(m => (
        <main>
          <m.StatusPage />
        </main>
      )),
  },
});

/** Definitions that could not be used. */
export const problemsSubPage = SubPageBlueprint.make({
  name: 'problems',
  params: {
    path: 'problems',
    title: 'Definitions with problems',
    loader: () =>
      import('./components/ProblemsPage').then(m => (
        <main>
          <m.ProblemsPage />
        </main>
      )),
  },
});
