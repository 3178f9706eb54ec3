import { ReactNode } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { Saving } from './useSaving';

interface FooterProps {
  saveLabel: string;
  /** Whether all that is needed was given. */
  canSave: boolean;
  saving: Saving;
  onClose: () => void;
}

/** A dialog that asks for something; a click beside it does not throw away what was written. */
export function FormDialog(
  props: FooterProps & { title: string; children: ReactNode },
) {
  const { title, saving, onClose, children } = props;
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
          {saving.failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title="Not saved"
              description={saving.failure}
            />
          )}
          {children}
        </Flex>
      </DialogBody>
      <Footer {...props} />
    </Dialog>
  );
}

function Footer({ saveLabel, canSave, saving, onClose }: FooterProps) {
  return (
    <DialogFooter>
      <Button variant="secondary" onPress={onClose}>
        Cancel
      </Button>
      <Button
        variant="primary"
        isDisabled={!canSave}
        isPending={saving.pending}
        onPress={saving.submit}
      >
        {saveLabel}
      </Button>
    </DialogFooter>
  );
}
