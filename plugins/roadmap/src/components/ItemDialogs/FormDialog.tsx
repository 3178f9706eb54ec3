import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import styles from './ItemDialogs.module.css';

interface FooterProps {
  saveLabel: string;
  canSave: boolean;
  pending: boolean;
  /** Why it cannot be saved yet. */
  hint?: string;
  onSave: () => void;
  onClose: () => void;
}

function Footer({
  saveLabel,
  canSave,
  pending,
  hint,
  onSave,
  onClose,
}: FooterProps) {
  return (
    <DialogFooter>
      <span role="status" className={styles.hint}>
        {hint}
      </span>
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
  );
}

/** A dialog that asks for something; a click beside it does not throw away what was written. */
export function FormDialog(
  props: FooterProps & { title: string; children: ReactNode },
) {
  const { title, children, ...footer } = props;
  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={open => open || footer.onClose()}
      width={640}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {children}
        </Flex>
      </DialogBody>
      <Footer {...footer} />
    </Dialog>
  );
}
