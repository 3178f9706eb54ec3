import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import type { Comment } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  isStale,
  roadmapApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { PersonName } from '../PersonName';
import { SafeMarkdown } from '../SafeMarkdown';
import { CommentForm } from './CommentForm';
import { DeleteCommentDialog } from './DeleteCommentDialog';
import styles from './Comments.module.css';

interface LineProps {
  itemKey: string;
  comment: Comment;
  onChanged: (comment: Comment) => void;
  /** Called when the comment was changed in another window. */
  onStale: () => void;
}

type Doing = 'reading' | 'editing' | 'deleting';

/** One comment; its author can change it and take it back. */
export function CommentLine(props: LineProps) {
  const { comment, onChanged } = props;
  const [doing, setDoing] = useState<Doing>('reading');
  const place = useRef<HTMLLIElement>(null);
  const done = (changed?: Comment) => {
    if (changed) onChanged(changed);
    setDoing('reading');
    // The button that was pressed is gone, so the keyboard stays at the comment.
    place.current?.focus();
  };
  return (
    <li ref={place} tabIndex={-1} className={styles.comment}>
      <Byline comment={comment} />
      {doing === 'editing' ? (
        <EditComment {...props} onDone={done} />
      ) : (
        <Words comment={comment} />
      )}
      {doing === 'reading' && comment.mine && !comment.deleted && (
        <Flex gap="2">
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setDoing('editing')}
          >
            Edit
          </Button>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setDoing('deleting')}
          >
            Delete
          </Button>
        </Flex>
      )}
      {doing === 'deleting' && <DeleteCommentDialog {...props} onDone={done} />}
    </li>
  );
}

function Byline({ comment }: { comment: Comment }) {
  const { author, createdAt, editedAt, deleted } = comment;
  return (
    <p className={styles.byline}>
      <PersonName actor={author} />
      <time dateTime={createdAt}>{formatDate(createdAt)}</time>
      {editedAt && !deleted && (
        <span>
          edited <time dateTime={editedAt}>{formatDate(editedAt)}</time>
        </span>
      )}
    </p>
  );
}

function Words({ comment }: { comment: Comment }) {
  if (!comment.deleted) return <SafeMarkdown markdown={comment.body} />;
  return (
    <Text as="p" color="secondary">
      This comment was deleted by its author.
    </Text>
  );
}

function EditComment(
  props: LineProps & { onDone: (changed?: Comment) => void },
) {
  const { itemKey, comment, onDone, onStale } = props;
  const api = useApi(roadmapApiRef);
  const save = async (body: string) => {
    try {
      onDone(await api.editComment(itemKey, comment, { body }));
    } catch (error) {
      if (!isStale(error)) throw error;
      onStale();
      throw new Error(
        'You changed this comment somewhere else meanwhile. Save again to put this text in its place, or cancel to keep that one.',
      );
    }
  };
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('textarea')?.focus(), []);
  return (
    <div ref={place} className={styles.form}>
      <CommentForm
        label="Change your comment"
        saveLabel="Save"
        text={comment.body}
        onSave={save}
        onCancel={() => onDone()}
      />
    </div>
  );
}
