import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  IncidentImpact,
  IncidentStatus,
  NewIncident,
} from '@stagecraft/backstage-plugin-sla-common';
import { statusApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  MinuteField,
  ServiceOption,
  ServicesField,
  StatusField,
  TitleField,
  WordsField,
} from './fields';
import { FormDialog } from './FormDialog';
import { fromMinute, toMinute } from './minutes';
import { useSaving } from './useSaving';
import { IMPACT_WORDS } from './words';

const LASTING: IncidentStatus[] = ['investigating', 'identified', 'monitoring'];

const EMPTY = {
  title: '',
  entityRefs: [] as string[],
  impact: 'degraded' as IncidentImpact,
  status: 'investigating' as IncidentStatus,
  text: '',
};

type Values = typeof EMPTY & { started: string };

/** Tells of an incident that lasts. */
export function ReportIncidentDialog(props: {
  services: ServiceOption[];
  onSaved: () => void;
  onClose: () => void;
}) {
  const { services, onSaved, onClose } = props;
  const api = useApi(statusApiRef);
  const [values, setValues] = useState<Values>(() => ({
    ...EMPTY,
    started: toMinute(new Date()),
  }));
  const incident = toIncident(values);
  const saving = useSaving(() => api.reportIncident(incident!), onSaved);
  return (
    <FormDialog
      title="Report an incident"
      saveLabel="Report"
      canSave={incident !== undefined}
      saving={saving}
      onClose={onClose}
    >
      <Fields
        services={services}
        values={values}
        onChange={change => setValues({ ...values, ...change })}
      />
    </FormDialog>
  );
}

function Fields(props: {
  services: ServiceOption[];
  values: Values;
  onChange: (change: Partial<Values>) => void;
}) {
  const { services, values, onChange } = props;
  return (
    <>
      <TitleField
        description="What people notice, in a few words"
        value={values.title}
        onChange={title => onChange({ title })}
      />
      <ServicesField
        services={services}
        value={values.entityRefs}
        onChange={entityRefs => onChange({ entityRefs })}
      />
      <ImpactField
        value={values.impact}
        onChange={impact => onChange({ impact })}
      />
      <MinuteField
        label="Started"
        value={values.started}
        onChange={started => onChange({ started })}
      />
      <StatusField
        value={values.status}
        offered={LASTING}
        onChange={status => onChange({ status })}
      />
      <WordsField
        label="What is known"
        value={values.text}
        onChange={text => onChange({ text })}
      />
    </>
  );
}

function ImpactField(props: {
  value: IncidentImpact;
  onChange: (impact: IncidentImpact) => void;
}) {
  const { value, onChange } = props;
  return (
    <Select
      label="Impact"
      options={Object.entries(IMPACT_WORDS).map(([id, label]) => ({
        id,
        label,
      }))}
      value={value}
      onChange={key => onChange(key as IncidentImpact)}
    />
  );
}

/** `undefined` until all that is needed was given. */
function toIncident(values: Values): NewIncident | undefined {
  const { title, entityRefs, impact, status, started, text } = values;
  const startedAt = fromMinute(started);
  if (!title.trim() || entityRefs.length === 0 || !startedAt) return undefined;
  const told = text.trim() ? { text } : {};
  return { title, entityRefs, impact, status, startedAt, ...told };
}
