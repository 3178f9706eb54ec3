import { Text } from '@backstage/ui';
import { ItemList } from '@stagecraft/backstage-plugin-roadmap-react';

/** What was added to the roadmap last, for Home. */
export function NewOnTheRoadmap() {
  return (
    <ItemList
      query={{ sort: 'newest', limit: 5 }}
      empty={
        <Text as="p" color="secondary">
          Nothing is on the roadmap yet.
        </Text>
      }
    />
  );
}
