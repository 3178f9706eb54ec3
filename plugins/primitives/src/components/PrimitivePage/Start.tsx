import { RiCompass3Line, RiRocketLine } from '@remixicon/react';
import { ButtonLink, Text } from '@backstage/ui';
import {
  dependencySnippet,
  isOffered,
  PrimitiveDetails,
} from '../../primitives';
import { Panel } from '../Panel';
import { SnippetBox } from './SnippetBox';
import styles from './PrimitivePage.module.css';

/** How do I start: the golden path or the guide, and lines to copy. */
export function Start({ details }: { details: PrimitiveDetails }) {
  const { primitive, terms } = details;
  if (!isOffered(primitive)) {
    return (
      <Panel title="How do I start?">
        <Text as="p" color="secondary">
          Not any more: start nothing new on it.
        </Text>
      </Panel>
    );
  }
  return (
    <Panel title="How do I start?">
      <div className={styles.start}>
        <StartButtons details={details} />
        {terms.snippet && (
          <SnippetBox
            snippet={{ title: 'In your code', text: terms.snippet }}
          />
        )}
        <SnippetBox snippet={dependencySnippet(primitive.entityRef)} />
      </div>
    </Panel>
  );
}

function StartButtons({ details }: { details: PrimitiveDetails }) {
  const { goldenPathHref, guideHref, title } = details.primitive;
  return (
    <div className={styles.ways}>
      {goldenPathHref && (
        <ButtonLink
          href={goldenPathHref}
          variant="primary"
          iconStart={<RiRocketLine />}
          aria-label={`Golden path of ${title}`}
        >
          Golden path
        </ButtonLink>
      )}
      {guideHref && (
        <ButtonLink
          href={guideHref}
          variant="secondary"
          iconStart={<RiCompass3Line />}
          aria-label={`Guide to ${title}`}
        >
          Guide
        </ButtonLink>
      )}
      {!goldenPathHref && !guideHref && (
        <Text as="p" color="secondary">
          No golden path and no guide is named. Ask its owner.
        </Text>
      )}
    </div>
  );
}
