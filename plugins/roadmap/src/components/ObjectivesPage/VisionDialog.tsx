import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import type { Vision } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  isStale,
  objectivesApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import { FormDialog, SaveProblems } from '../ItemDialogs';

/** Saves over what was read; when somebody was quicker, the author's words stay and the next try is based on theirs. */
function useVisionSave(vision: Vision, onSaved: () => void) {
  const api = useApi(objectivesApiRef);
  const [markdown, setMarkdown] = useState(vision.markdown);
  const [base, setBase] = useState(vision);
  const submission = useSubmission(async () => {
    try {
      await api.writeVision(base.version, { markdown });
    } catch (error) {
      if (!isStale(error)) throw error;
      setBase(await api.getVision());
      return;
    }
    onSaved();
  });
  const overtaken = base.version !== vision.version ? base : undefined;
  return { ...submission, markdown, setMarkdown, overtaken };
}

/** Asks for the next version of the vision. */
export function VisionDialog(props: {
  vision: Vision;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { markdown, setMarkdown, overtaken, ...submission } = useVisionSave(
    props.vision,
    props.onSaved,
  );
  const changes = overtaken && [
    `Version ${overtaken.version} was written${
      overtaken.writtenAt ? ` on ${formatDate(overtaken.writtenAt)}` : ''
    }. It begins: “${overtaken.markdown.slice(0, 200)}”`,
  ];
  return (
    <FormDialog
      title="Vision"
      saveLabel={overtaken ? 'Save mine' : 'Save as a new version'}
      canSave={markdown.trim().length > 0}
      pending={submission.pending}
      onSave={submission.submit}
      onClose={props.onClose}
    >
      <SaveProblems changes={changes} failure={submission.failure} />
      <TextAreaField
        label="Vision"
        description="Where all of this is to lead, on one page. Markdown works; every version is kept."
        rows={14}
        maxLength={20000}
        value={markdown}
        onChange={setMarkdown}
      />
    </FormDialog>
  );
}
