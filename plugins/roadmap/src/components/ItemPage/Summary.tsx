import { MarkdownContent } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import styles from './ItemPage.module.css';

/** Pictures come from this portal only, so that reading an item tells no other server about it. */
function ownPicturesOnly(uri: string): string {
  return /^\/[^/\\]/.test(uri) ? uri : '';
}

/** What the author wrote, with scripts and unsafe links taken out. */
export function Summary({ markdown }: { markdown: string }) {
  if (!markdown.trim()) {
    return (
      <Text as="p" color="secondary">
        Nobody has described this yet.
      </Text>
    );
  }
  return (
    <MarkdownContent
      className={styles.summary}
      content={markdown}
      transformImageUri={ownPicturesOnly}
    />
  );
}
