import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** Who did something: a person by link, somebody whose name was erased, or a service by its name. */
export function PersonName({ actor }: { actor: string }) {
  if (/^(user|group):[^/]+\/[^/]+$/.test(actor)) {
    return <EntityRefLink entityRef={actor} hideIcon />;
  }
  if (actor === 'plugin:roadmap') return <>the portal</>;
  return (
    <>
      {actor.startsWith('person:')
        ? 'somebody who has left'
        : 'an automated import'}
    </>
  );
}
