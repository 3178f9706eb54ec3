import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { ItemList } from '@stagecraft/backstage-plugin-roadmap-react';
import { Panel } from '../Panel';

/** What is planned for the entity at a glance, for its overview. */
export function EntityRoadmapCard() {
  const { entity } = useEntity();
  return (
    <Panel title="Roadmap">
      <ItemList
        query={{ entityRef: stringifyEntityRef(entity), limit: 5 }}
        empty={
          <Text as="p" color="secondary">
            Nothing is planned for this entity.
          </Text>
        }
      />
    </Panel>
  );
}
