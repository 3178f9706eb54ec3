import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex, Skeleton, Text } from '@backstage/ui';
import { roadmapCommentCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  LoadFailed,
  roadmapApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useComments } from '../../hooks';
import { Panel } from '../Panel';
import { CommentForm } from './CommentForm';
import { CommentLine } from './CommentLine';
import styles from './Comments.module.css';

type Conversation = ReturnType<typeof useComments>;

function Earlier({ earlier, known }: Conversation) {
  if (!known || known.earlier === 0) return null;
  return (
    <div>
      <Button
        variant="tertiary"
        isPending={earlier.pending}
        onPress={earlier.submit}
      >
        {`Show earlier comments (${known.earlier})`}
      </Button>
      {earlier.failure && (
        <p role="alert" className={styles.failure}>
          Earlier comments could not be read: {earlier.failure}
        </p>
      )}
    </div>
  );
}

function Said(props: Conversation & { itemKey: string }) {
  const { itemKey, known, error, reload, take } = props;
  if (!known && error) {
    return <LoadFailed what="Comments" error={error} retry={reload} />;
  }
  if (!known) {
    return (
      <div role="status" aria-label="Loading comments">
        <Skeleton width="100%" height={48} />
      </div>
    );
  }
  if (known.comments.length === 0) {
    return (
      <Text as="p" color="secondary">
        Nobody has said anything yet.
      </Text>
    );
  }
  return (
    <ol className={styles.comments} start={known.earlier + 1}>
      {known.comments.map(comment => (
        <CommentLine
          key={comment.id}
          itemKey={itemKey}
          comment={comment}
          onChanged={take}
          onStale={reload}
        />
      ))}
    </ol>
  );
}

/** What people say about an item, newest last, and the place to join in. */
export function Comments({ itemKey }: { itemKey: string }) {
  const api = useApi(roadmapApiRef);
  const conversation = useComments(itemKey);
  const { allowed } = usePermission({
    permission: roadmapCommentCreatePermission,
  });
  const add = async (body: string) => {
    await api.addComment(itemKey, { body });
    conversation.reload();
  };
  return (
    <Panel title="Comments">
      <Flex direction="column" gap="4">
        <Earlier {...conversation} />
        <Said {...conversation} itemKey={itemKey} />
        {allowed && (
          <CommentForm label="Your comment" saveLabel="Comment" onSave={add} />
        )}
      </Flex>
    </Panel>
  );
}
