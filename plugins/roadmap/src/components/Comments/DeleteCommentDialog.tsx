import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { Comment } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import { FormDialog } from '../ItemDialogs';

/** Asks before a text is gone for good. */
export function DeleteCommentDialog(props: {
  itemKey: string;
  comment: Comment;
  onDone: (changed?: Comment) => void;
}) {
  const { itemKey, comment, onDone } = props;
  const api = useApi(roadmapApiRef);
  const { pending, failure, submit } = useSubmission(async () =>
    onDone(await api.deleteComment(itemKey, comment.id)),
  );
  return (
    <FormDialog
      title="Delete your comment?"
      saveLabel="Delete"
      canSave
      pending={pending}
      onSave={submit}
      onClose={() => onDone()}
    >
      {failure && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="Not deleted"
          description={failure}
        />
      )}
      <Text as="p">
        Its text is gone for good. That there was a comment stays to be seen, so
        that answers to it make sense.
      </Text>
    </FormDialog>
  );
}
