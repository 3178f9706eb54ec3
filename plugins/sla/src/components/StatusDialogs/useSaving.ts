import { useState } from 'react';

/** Something that is being saved. */
export interface Saving {
  pending: boolean;
  /** Why the last attempt failed, in the server's words. */
  failure?: string;
  submit: () => void;
}

/** Saves on demand, once at a time; what was written stays when that fails. */
export function useSaving(
  save: () => Promise<unknown>,
  onSaved: () => void,
): Saving {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const submit = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      await save();
      onSaved();
    } catch (error) {
      setFailure((error as Error).message);
      setPending(false);
    }
  };
  return { pending, failure, submit: () => void submit() };
}
