import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import { useApi } from '@backstage/frontend-plugin-api';
import { DatePicker, NumberField, Select, TextField } from '@backstage/ui';
import {
  BY_HAND,
  findMetricProblems,
  type MetricDirection,
  type MetricDraft,
  type MetricSourceDescription,
  type NewMetric,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  objectivesApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import { FormDialog, SaveProblems } from '../ItemDialogs';
import { MetricSourceFields } from './MetricSourceFields';

interface FieldsProps {
  values: MetricDraft;
  onChange: (change: Partial<MetricDraft>) => void;
}

const directions = [
  { id: 'up', label: 'Up: more is better' },
  { id: 'down', label: 'Down: less is better' },
];

function emptyMetric(now: Date): MetricDraft {
  return {
    name: '',
    unit: '%',
    direction: 'up',
    baseline: 0,
    target: 100,
    checkOn: now.toISOString().slice(0, 10),
    sourceType: BY_HAND,
  };
}

function NameFields({ values, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label="What is measured"
        isRequired
        maxLength={140}
        value={values.name}
        onChange={name => onChange({ name })}
      />
      <TextField
        label="Unit"
        isRequired
        maxLength={30}
        value={values.unit}
        onChange={unit => onChange({ unit })}
      />
    </>
  );
}

function GoalFields({ values, onChange }: FieldsProps) {
  return (
    <>
      <Select
        label="Direction"
        options={directions}
        value={values.direction}
        onChange={key => onChange({ direction: key as MetricDirection })}
      />
      <NumberField
        label="Baseline"
        description="The value before anything was done"
        value={values.baseline}
        onChange={baseline => onChange({ baseline })}
      />
      <NumberField
        label="Target"
        value={values.target}
        onChange={target => onChange({ target })}
      />
      <DatePicker
        label="Check date"
        description="Readings count from this day on"
        value={parseDate(values.checkOn)}
        onChange={date => date && onChange({ checkOn: date.toString() })}
      />
    </>
  );
}

const fieldNames: Partial<Record<string, string>> = {
  target: 'Target',
  checkOn: 'Check date',
  unit: 'Unit',
  sourceQuery: 'Query',
};

/** What is sent of what was written. */
function draftOf(values: MetricDraft): MetricDraft {
  const { sourceQuery, ...draft } = values;
  const query = sourceQuery?.trim();
  return { ...draft, ...(query && { sourceQuery: query }) };
}

/** Why the form cannot be sent yet, in words. */
function problemOf(
  draft: MetricDraft,
  sources: MetricSourceDescription[] = [],
): string | undefined {
  const [problem] = findMetricProblems(draft, sources);
  if (!problem) return undefined;
  return `${fieldNames[problem.field] ?? problem.field}: ${problem.message}.`;
}

/** Asks for a new metric. */
export function MetricDialog(props: {
  measured: Pick<NewMetric, 'objectiveKey' | 'itemKey'>;
  onSaved: () => void;
  onClose: () => void;
}) {
  const api = useApi(objectivesApiRef);
  const { value: sources, error } = useLoaded(
    () => api.listMetricSources(),
    [api],
  );
  const [values, setValues] = useState(() => emptyMetric(new Date()));
  const onChange = (change: Partial<MetricDraft>) =>
    setValues({ ...values, ...change });
  const submission = useSubmission(async () => {
    await api.addMetric({ ...draftOf(values), ...props.measured });
    props.onSaved();
  });
  const problem = problemOf(draftOf(values), sources);
  const named = Boolean(values.name.trim() && values.unit.trim());
  return (
    <FormDialog
      title="New metric"
      saveLabel="Add metric"
      canSave={named && !problem}
      hint={problem}
      pending={submission.pending}
      onSave={submission.submit}
      onClose={props.onClose}
    >
      <SaveProblems failure={submission.failure} />
      <NameFields values={values} onChange={onChange} />
      <GoalFields values={values} onChange={onChange} />
      <MetricSourceFields
        values={values}
        onChange={onChange}
        offered={{ sources, failed: Boolean(error) }}
      />
    </FormDialog>
  );
}
