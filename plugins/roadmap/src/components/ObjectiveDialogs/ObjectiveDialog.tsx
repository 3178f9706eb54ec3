import { useState } from 'react';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import type {
  ObjectiveDetails,
  ObjectiveDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { useSubmission } from '../../hooks';
import { EntityPicker, OWNER_KINDS } from '../EntityPicker';
import { FormDialog, SaveProblems } from '../ItemDialogs';
import {
  isObjectiveComplete,
  objectiveValues,
  offeredQuarters,
  toObjectiveDraft,
  type ObjectiveValues,
} from './objectiveValues';

interface FieldsProps {
  values: ObjectiveValues;
  onChange: (change: Partial<ObjectiveValues>) => void;
  now: Date;
}

function ObjectiveFields({ values, onChange, now }: FieldsProps) {
  return (
    <>
      <TextField
        label="Title"
        description="What will be different by the end of the quarter"
        isRequired
        maxLength={140}
        value={values.title}
        onChange={title => onChange({ title })}
      />
      <TextAreaField
        label="Summary"
        description="For whom and why. Markdown works."
        rows={5}
        maxLength={20000}
        value={values.summary}
        onChange={summary => onChange({ summary })}
      />
      <Select
        label="Quarter"
        options={offeredQuarters(now, values.period).map(id => ({
          id,
          label: id.replace('-', ' '),
        }))}
        value={values.period}
        onChange={key => onChange({ period: String(key) })}
      />
      <EntityPicker
        label="Owner"
        description="The group or person that answers for it"
        kinds={OWNER_KINDS}
        isRequired
        placeholder="Type to find a group or person"
        value={values.owner}
        onChange={owner => onChange({ owner })}
      />
    </>
  );
}

/** Asks for an objective: a new one, or another wording of one that exists. */
export function ObjectiveDialog(props: {
  objective?: ObjectiveDetails;
  save: (draft: ObjectiveDraft) => Promise<ObjectiveDetails>;
  onSaved: (objective: ObjectiveDetails) => void;
  onClose: () => void;
}) {
  const { objective, save, onSaved, onClose } = props;
  const [now] = useState(() => new Date());
  const [values, setValues] = useState(() => objectiveValues(now, objective));
  const submission = useSubmission(async () =>
    onSaved(await save(toObjectiveDraft(values))),
  );
  return (
    <FormDialog
      title={objective ? `Edit ${objective.key}` : 'New objective'}
      saveLabel={objective ? 'Save' : 'Add objective'}
      canSave={isObjectiveComplete(values)}
      pending={submission.pending}
      onSave={submission.submit}
      onClose={onClose}
    >
      <SaveProblems failure={submission.failure} />
      <ObjectiveFields
        values={values}
        now={now}
        onChange={change => setValues({ ...values, ...change })}
      />
    </FormDialog>
  );
}
