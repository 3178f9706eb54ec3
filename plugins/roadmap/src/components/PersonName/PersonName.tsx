import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { sourceOfReading } from '@stagecraft/backstage-plugin-roadmap-common';

/** Who did something: a person by link, somebody whose name was erased, a source of metrics, or a service by its name. */
export function PersonName({ actor }: { actor: string }) {
  if (/^(user|group):[^/]+\/[^/]+$/.test(actor)) {
    return <EntityRefLink entityRef={actor} hideIcon />;
  }
  const source = sourceOfReading(actor);
  if (source) return <>the source {source}</>;
  if (actor === 'plugin:roadmap') return <>the portal</>;
  return (
    <>
      {actor.startsWith('person:')
        ? 'somebody who has left'
        : 'an automated import'}
    </>
  );
}
