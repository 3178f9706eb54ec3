import { useId } from 'react';
import { FieldLabel, Select, TextAreaField, TextField } from '@backstage/ui';
import {
  INCIDENT_STATUSES,
  IncidentStatus,
} from '@stagecraft/backstage-plugin-sla-common';
import styles from './StatusDialogs.module.css';
import { INCIDENT_STATUS_WORDS } from './words';

/** Something that an incident or maintenance can be about. */
export interface ServiceOption {
  entityRef: string;
  title: string;
}

/** Which services are concerned, one or more. */
export function ServicesField(props: {
  services: ServiceOption[];
  value: string[];
  onChange: (entityRefs: string[]) => void;
}) {
  const { services, value, onChange } = props;
  return (
    <Select
      label="Services"
      description="Which are concerned, one or more"
      isRequired
      selectionMode="multiple"
      search={{ placeholder: 'Find a service' }}
      options={services.map(({ entityRef, title }) => ({
        id: entityRef,
        label: title,
      }))}
      value={value}
      onChange={keys => onChange([...(keys as Iterable<string>)].map(String))}
    />
  );
}

/** Text as people write it. */
export function WordsField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextAreaField
      {...props}
      description="Plain text; web addresses become links"
      rows={4}
      maxLength={5000}
    />
  );
}

/** What it is, in a few words. */
export function TitleField(props: {
  description?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return <TextField {...props} label="Title" isRequired maxLength={200} />;
}

/** A minute of UTC, as `YYYY-MM-DDThh:mm`. */
export function MinuteField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, value, onChange } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <FieldLabel
        label={`${label} (UTC)`}
        htmlFor={id}
        secondaryLabel="Required"
      />
      <input
        id={id}
        className={styles.minute}
        type="datetime-local"
        required
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}

/** Where the work on an incident stands. */
export function StatusField(props: {
  value: IncidentStatus;
  offered?: readonly IncidentStatus[];
  onChange: (status: IncidentStatus) => void;
}) {
  const { value, offered = INCIDENT_STATUSES, onChange } = props;
  return (
    <Select
      label="Status"
      options={offered.map(id => ({ id, label: INCIDENT_STATUS_WORDS[id] }))}
      value={value}
      onChange={key => onChange(key as IncidentStatus)}
    />
  );
}
