import { RiRocketLine, RiStackLine } from '@remixicon/react';
import { Flex, Link, Skeleton, Text } from '@backstage/ui';
import { PRIMITIVES_PATH, primitivePath } from '../../paths';
import { CatalogFailed } from '../CatalogFailed';
import { Starts, useStarts } from './useStarts';
import styles from './StartSomething.module.css';

const SHOWN = 4;

/** Home: golden paths to start on, and primitives to start from. */
export function StartSomething() {
  const { value, error, retry } = useStarts();
  if (error) {
    return <CatalogFailed error={error} retry={retry} />;
  }
  if (!value) {
    return (
      <Flex direction="column" gap="2" role="status" aria-label="Loading">
        <Skeleton width="100%" height={32} />
        <Skeleton width="100%" height={32} />
      </Flex>
    );
  }
  return (
    <>
      <GoldenPaths goldenPaths={value.goldenPaths} />
      <Primitives primitives={value.primitives} />
    </>
  );
}

function GoldenPaths({ goldenPaths }: Pick<Starts, 'goldenPaths'>) {
  return (
    <section className={styles.section}>
      <h3>Golden paths</h3>
      {goldenPaths.length === 0 && (
        <Text as="p" color="secondary">
          No template is in the catalog yet.
        </Text>
      )}
      <ul>
        {goldenPaths
          .slice(0, SHOWN)
          .map(({ ref, title, description, href }) => (
            <li key={ref}>
              <RiRocketLine aria-hidden size={18} />
              <div>
                <Link href={href} weight="bold" standalone>
                  {title}
                </Link>
                {description && <p>{description}</p>}
              </div>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Primitives({ primitives }: Pick<Starts, 'primitives'>) {
  return (
    <section className={styles.section}>
      <h3>Primitives, by the job they do</h3>
      {primitives.length === 0 && (
        <Text as="p" color="secondary">
          No primitive is in the catalog yet.
        </Text>
      )}
      <ul>
        {primitives.slice(0, SHOWN).map(({ entityRef, title, job }) => (
          <li key={entityRef}>
            <RiStackLine aria-hidden size={18} />
            <div>
              <Link href={primitivePath(entityRef)} weight="bold" standalone>
                {title}
              </Link>
              {job && <p>{job}</p>}
            </div>
          </li>
        ))}
      </ul>
      {primitives.length > 0 && (
        <Link href={PRIMITIVES_PATH}>All primitives</Link>
      )}
    </section>
  );
}
