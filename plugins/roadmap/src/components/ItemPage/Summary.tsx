import { Text } from '@backstage/ui';
import { SafeMarkdown } from '../SafeMarkdown';

/** What the item is about. */
export function Summary({ markdown }: { markdown: string }) {
  if (!markdown.trim()) {
    return (
      <Text as="p" color="secondary">
        Nobody has described this yet.
      </Text>
    );
  }
  return <SafeMarkdown markdown={markdown} />;
}
