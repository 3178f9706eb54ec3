import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Home widget: promises that are broken or nearly so. */
export const promisesAtRiskWidget = HomePageWidgetBlueprint.make({
  name: 'promises-at-risk',
  params: {
    name: 'PromisesAtRisk',
    title: 'Promises at risk',
    description: 'Service levels that are broken or nearly so, your own first',
    layout: { width: { defaultColumns: 6 }, height: { defaultRows: 5 } },
    components: () =>
      import('./components/PromisesAtRisk').then(m => ({
        Content: m.PromisesAtRisk,
      })),
  },
});

/** Home widget: what the reader's teams own. */
export const whatIOwnWidget = HomePageWidgetBlueprint.make({
  name: 'what-i-own',
  params: {
    name: 'WhatIOwn',
    title: 'What I own',
    description: 'What you and your teams own, with its service level',
    layout: { width: { defaultColumns: 6 }, height: { defaultRows: 5 } },
    components: () =>
      import('./components/WhatIOwn').then(m => ({ Content: m.WhatIOwn })),
  },
});
