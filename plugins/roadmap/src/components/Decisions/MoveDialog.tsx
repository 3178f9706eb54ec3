import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import {
  findOurKind,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  stateWord,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useGuardedSave } from '../../hooks';
import { FormDialog, SaveProblems, type ItemDialogProps } from '../ItemDialogs';
import { AskedFields } from './AskedFields';
import {
  attributesAsked,
  emptyMove,
  findMoveProblem,
  toTransition,
  type MoveValues,
} from './moveValues';

interface FieldsProps {
  item: RoadmapItemDetails;
  values: MoveValues;
  today: string;
  onChange: (change: Partial<MoveValues>) => void;
}

function StateChoice({ item, values, onChange }: FieldsProps) {
  return (
    <RadioGroup
      label={`It is ${stateWord(item.state).toLowerCase()}. What is decided?`}
      value={values.to ?? null}
      onChange={to => onChange({ to })}
    >
      {item.nextStates.map(state => (
        <Radio key={state} value={state}>
          {stateWord(state)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function MoveFields(props: FieldsProps) {
  const { item, values, today, onChange } = props;
  const { to } = values;
  const state = to ? findOurKind(item.kind)?.states[to] : undefined;
  return (
    <>
      <StateChoice {...props} />
      {to && (
        <AskedFields
          asked={attributesAsked(item, to, today)}
          values={values.attributes}
          today={today}
          onChange={change =>
            onChange({ attributes: { ...values.attributes, ...change } })
          }
        />
      )}
      <TextAreaField
        label="Why"
        description={
          state?.tellsVoters
            ? 'Everyone who voted is told, in these words'
            : 'For everybody who reads the history'
        }
        isRequired={state?.needsReason}
        rows={3}
        maxLength={2000}
        value={values.reason}
        onChange={reason => onChange({ reason })}
      />
    </>
  );
}

/** Moves an item into another state, with what that state asks for. */
export function MoveDialog({
  item,
  onSaved,
  onClose,
}: ItemDialogProps<RoadmapItemDetails>) {
  const api = useApi(roadmapApiRef);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [values, setValues] = useState(emptyMove);
  const save = ({ version }: { version: number }) =>
    api.moveItem(item.key, version, toTransition(item, values, today));
  const guarded = useGuardedSave({ item, onSaved, save });
  const problem = findMoveProblem(guarded.base, values, today);
  return (
    <FormDialog
      title={`Decide on ${item.key}`}
      saveLabel={guarded.changes ? 'Decide mine' : 'Decide'}
      canSave={!problem}
      hint={values.to && problem}
      pending={guarded.pending}
      onSave={guarded.submit}
      onClose={onClose}
    >
      <SaveProblems changes={guarded.changes} failure={guarded.failure} />
      <MoveFields
        item={guarded.base}
        values={values}
        today={today}
        onChange={change => setValues({ ...values, ...change })}
      />
    </FormDialog>
  );
}
