import { RiShieldCheckLine } from '@remixicon/react';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { serviceLevelLink } from './serviceLevelLink';

const MEASURABLE = { kind: { $in: ['component', 'api', 'resource'] } };

/** Tab "Service levels" of what can be measured. */
export const serviceLevelsContent = EntityContentBlueprint.make({
  name: 'service-levels',
  params: {
    path: 'service-levels',
    title: 'Service levels',
    filter: MEASURABLE,
    icon: <RiShieldCheckLine />,
    loader: () =>
      import('./components/EntityServiceLevels').then(m => (
        <m.EntityServiceLevelsTab />
      )),
  },
});

/** Card of the overview of what can be measured. */
export const serviceLevelsCard = EntityCardBlueprint.make({
  name: 'service-levels',
  params: {
    filter: MEASURABLE,
    type: 'info',
    loader: () =>
      import('./components/EntityServiceLevels').then(m => (
        <m.EntityServiceLevelsCard />
      )),
  },
});

/** Leads from the entity of a definition to what it defines. */
export const definitionLink = EntityIconLinkBlueprint.make({
  name: 'service-level',
  params: {
    filter: { kind: { $in: ['slo', 'servicelevelagreement'] } },
    useProps: () => {
      const { entity } = useEntity();
      return {
        label: entity.kind === 'SLO' ? 'Service level' : 'Agreement',
        icon: <RiShieldCheckLine />,
        href: serviceLevelLink(entity),
      };
    },
  },
});
