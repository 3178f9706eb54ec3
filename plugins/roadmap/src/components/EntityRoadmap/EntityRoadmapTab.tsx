import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import {
  useItems,
  LoadFailed,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { DebtsAndRisks } from '../DebtsAndRisks';
import { FeedLinks, ROADMAP_FEEDS } from '../FeedLinks';
import { ItemCard } from '../ItemCard';
import { NewItemButton } from '../ItemDialogs';
import styles from './EntityRoadmap.module.css';

/** Everything on the roadmap that is about the entity, by due date. */
export function EntityRoadmapTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <Flex direction="column" gap="4">
      <div className={styles.tabHeader}>
        <Text as="p" color="secondary">
          What is planned for {entity.metadata.title ?? entity.metadata.name},
          earliest first
        </Text>
        <NewItemButton entityRef={entityRef} variant="secondary" />
      </div>
      <Planned entityRef={entityRef} />
      <DebtsAndRisks entityRef={entityRef} />
      <FeedLinks feeds={ROADMAP_FEEDS} scope={{ entityRef }} />
    </Flex>
  );
}

function Planned({ entityRef }: { entityRef: string }) {
  const { value, error, reload } = useItems({ entityRef, limit: 100 });
  if (error)
    return <LoadFailed what="the roadmap" error={error} retry={reload} />;
  if (!value) {
    return (
      <div className={styles.cards} role="status" aria-label="Loading">
        <Skeleton width="100%" height={168} />
        <Skeleton width="100%" height={168} />
      </div>
    );
  }
  if (value.items.length === 0) {
    return <Text as="p">Nothing on the roadmap is linked to this entity.</Text>;
  }
  return (
    <ul className={styles.cards}>
      {value.items.map(item => (
        <li key={item.id}>
          <ItemCard item={item} headingLevel="h2" />
        </li>
      ))}
    </ul>
  );
}
