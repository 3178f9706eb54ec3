import { Alert, ButtonLink } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { PRIMITIVES_PATH } from '../../paths';
import { FoundPrimitive } from '../../primitives';

/** For addresses that lead to no primitive, or to something else. */
export function NoSuchPrimitive(props: {
  entityRef: string;
  found: Exclude<FoundPrimitive, { kind: 'primitive' }>;
}) {
  const { entityRef, found } = props;
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={
        found.kind === 'other'
          ? `${found.title} is no primitive`
          : 'There is no such primitive'
      }
      description={
        found.kind === 'other' ? (
          <>
            It is in the catalog as <EntityRefLink entityRef={entityRef} />, and
            its spec.type is not “primitive”.
          </>
        ) : (
          `The catalog has no ${entityRef}, or you may not see it.`
        )
      }
      customActions={
        <ButtonLink href={PRIMITIVES_PATH} variant="secondary">
          All primitives
        </ButtonLink>
      }
    />
  );
}
