import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Home widget: what was added last. */
export const newOnTheRoadmapWidget = HomePageWidgetBlueprint.make({
  name: 'new-on-the-roadmap',
  params: {
    name: 'NewOnTheRoadmap',
    title: 'New on the roadmap',
    description: 'What was added to the roadmap last',
    layout: { width: { defaultColumns: 6 }, height: { defaultRows: 5 } },
    components: () =>
      import('./components/NewOnTheRoadmap').then(m => ({
        Content: m.NewOnTheRoadmap,
      })),
  },
});

/** Home widget: what comes, and what slipped. */
export const comingAndSlippedWidget = HomePageWidgetBlueprint.make({
  name: 'coming-and-slipped',
  params: {
    name: 'ComingAndSlipped',
    title: 'What comes, and what slipped',
    description: 'What is promised for this quarter, and what was moved',
    layout: { width: { defaultColumns: 12 }, height: { defaultRows: 5 } },
    components: () =>
      import('./components/ComingAndSlipped').then(m => ({
        Content: m.ComingAndSlipped,
      })),
  },
});
