import { useState } from 'react';
import { messageOf } from '@stagecraft/backstage-plugin-roadmap-react';

/** Runs something that a button starts, and tells how it stands. */
export function useSubmission(work: () => Promise<void>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const submit = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  return { pending, failure, submit };
}
