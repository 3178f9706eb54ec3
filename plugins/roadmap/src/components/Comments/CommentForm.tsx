import { useState } from 'react';
import { Alert, Button, Flex, TextAreaField } from '@backstage/ui';
import { useSubmission } from '../../hooks';

const LONGEST = 10_000;

function NotSaved({ failure }: { failure?: string }) {
  if (!failure) return null;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title="Not saved; your text is still here"
      description={failure}
    />
  );
}

/** A place to write; what is in it goes away only once it is saved. */
export function CommentForm(props: {
  label: string;
  saveLabel: string;
  text?: string;
  onSave: (body: string) => Promise<void>;
  onCancel?: () => void;
}) {
  const { label, saveLabel, onSave, onCancel } = props;
  const [text, setText] = useState(props.text ?? '');
  const { pending, failure, submit } = useSubmission(async () => {
    await onSave(text);
    setText('');
  });
  const save = { isDisabled: !text.trim(), isPending: pending };
  return (
    <Flex direction="column" gap="2">
      <NotSaved failure={failure} />
      <TextAreaField
        label={label}
        description="Markdown works. Everyone who can read the item reads it."
        rows={3}
        maxLength={LONGEST}
        isReadOnly={pending}
        value={text}
        onChange={setText}
      />
      <Flex gap="2">
        <Button variant="primary" {...save} onPress={submit}>
          {saveLabel}
        </Button>
        {onCancel && (
          <Button variant="secondary" onPress={onCancel}>
            Cancel
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
