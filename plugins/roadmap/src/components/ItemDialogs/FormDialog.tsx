import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';

/** A dialog that asks for something; a click beside it does not throw away what was written. */
export function FormDialog(props: {
  title: string;
  saveLabel: string;
  canSave: boolean;
  pending: boolean;
  /** Why it cannot be saved yet. */
  hint?: string;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const {
    title,
    saveLabel,
    canSave,
    pending,
    hint,
    onSave,
    onClose,
    children,
  } = props;
  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={open => open || onClose()}
      width={640}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {children}
        </Flex>
      </DialogBody>
      <DialogFooter>
        {hint && <span role="status">{hint}</span>}
        <Button variant="secondary" onPress={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          isDisabled={!canSave}
          isPending={pending}
          onPress={onSave}
        >
          {saveLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
