import { Text } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { ComingItems } from '@stagecraft/backstage-plugin-roadmap-react';
import { Primitive } from '../../primitives';
import { Panel } from '../Panel';

/** What is coming: what the roadmap promises for it, and whether it will end. */
export function Coming(props: { primitive: Primitive; ending: boolean }) {
  const { primitive, ending } = props;
  const { kind, namespace, name } = parseEntityRef(primitive.entityRef);
  return (
    <Panel title="What is coming?">
      <ComingItems
        entityRef={primitive.entityRef}
        allHref={`/catalog/${namespace}/${kind}/${name}/roadmap`}
        empty={
          <Text as="p" color="secondary">
            Nothing on the roadmap is about it.
          </Text>
        }
      />
      {!ending && (
        <Text as="p" color="secondary">
          No end of it is announced.
        </Text>
      )}
    </Panel>
  );
}
