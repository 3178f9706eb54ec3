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
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  objectivesApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import { FormDialog, SaveProblems } from '../ItemDialogs';
import { MetricSourceFields, type OfferedSources } from './MetricSourceFields';

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
  sourceType: 'Read from',
  sourceQuery: 'Query',
};

/** The definition alone of a metric that stands there already. */
function definitionOf(metric: MetricDraft): MetricDraft {
  const { name, unit, direction, baseline, target, checkOn } = metric;
  const { sourceType, sourceQuery } = metric;
  const goal = { direction, baseline, target, checkOn };
  return { name, unit, ...goal, sourceType, sourceQuery };
}

/** What is sent of what was written. */
function draftOf(values: MetricDraft): MetricDraft {
  const { sourceQuery, ...draft } = values;
  const query = sourceQuery?.trim();
  return { ...draft, ...(query && { sourceQuery: query }) };
}

/** Why the form cannot be sent yet, in words; the backend judges sources that could not be loaded. */
function problemOf(
  draft: MetricDraft,
  sources: MetricSourceDescription[] | undefined,
): string | undefined {
  const known = sources ?? [{ type: draft.sourceType }];
  const [problem] = findMetricProblems(draft, known);
  if (!problem) return undefined;
  return `${fieldNames[problem.field] ?? problem.field}: ${problem.message}.`;
}

/** What metrics can be read from, as far as that is known. */
function useOfferedSources(): OfferedSources {
  const api = useApi(objectivesApiRef);
  const { value, error } = useLoaded(() => api.listMetricSources(), [api]);
  return { sources: value, failed: Boolean(error) };
}

/** Asks how something is measured. */
export function MetricDialog(props: {
  title: string;
  saveLabel: string;
  /** As it is so far. */
  metric?: MetricDraft;
  save: (draft: MetricDraft) => Promise<unknown>;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { metric, save, onSaved, ...dialog } = props;
  const offered = useOfferedSources();
  const [values, setValues] = useState(() =>
    metric ? definitionOf(metric) : emptyMetric(new Date()),
  );
  const submission = useSubmission(async () => {
    await save(draftOf(values));
    onSaved();
  });
  const problem = problemOf(draftOf(values), offered.sources);
  const named = Boolean(values.name.trim() && values.unit.trim());
  const fields = {
    values,
    onChange: (change: Partial<MetricDraft>) =>
      setValues({ ...values, ...change }),
  };
  return (
    <FormDialog
      {...dialog}
      canSave={named && !problem}
      hint={problem}
      pending={submission.pending}
      onSave={submission.submit}
    >
      <SaveProblems failure={submission.failure} />
      <NameFields {...fields} />
      <GoalFields {...fields} />
      <MetricSourceFields {...fields} offered={offered} />
    </FormDialog>
  );
}
