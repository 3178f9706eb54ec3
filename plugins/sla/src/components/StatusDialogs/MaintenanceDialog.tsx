import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  MaintenanceDraft,
  StatusMaintenance,
} from '@stagecraft/backstage-plugin-sla-common';
import { statusApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  MinuteField,
  ServiceOption,
  ServicesField,
  TitleField,
  WordsField,
} from './fields';
import { FormDialog } from './FormDialog';
import { fromMinute, toMinute } from './minutes';
import { useSaving } from './useSaving';

const HOUR_MS = 3_600_000;

interface Values {
  title: string;
  entityRefs: string[];
  from: string;
  to: string;
  description: string;
}

/** Announces maintenance, or changes what was announced. */
export function MaintenanceDialog(props: {
  /** What is to be changed; without it something new is announced. */
  announced?: StatusMaintenance & { id: string; version: number };
  services: ServiceOption[];
  onSaved: () => void;
  onClose: () => void;
}) {
  const { announced, services, onSaved, onClose } = props;
  const api = useApi(statusApiRef);
  const [values, setValues] = useState(() => valuesOf(announced));
  const draft = toDraft(values);
  const saving = useSaving(
    () =>
      announced
        ? api.changeMaintenance(announced, draft!)
        : api.announceMaintenance(draft!),
    onSaved,
  );
  return (
    <FormDialog
      title={announced ? 'Change the announcement' : 'Announce maintenance'}
      saveLabel={announced ? 'Save' : 'Announce'}
      canSave={draft !== undefined}
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
        value={values.title}
        onChange={title => onChange({ title })}
      />
      <ServicesField
        services={services}
        value={values.entityRefs}
        onChange={entityRefs => onChange({ entityRefs })}
      />
      <MinuteField
        label="From"
        value={values.from}
        onChange={from => onChange({ from })}
      />
      <MinuteField
        label="To"
        value={values.to}
        onChange={to => onChange({ to })}
      />
      <WordsField
        label="What to expect"
        value={values.description}
        onChange={description => onChange({ description })}
      />
      <Text as="p" variant="body-small" color="secondary">
        Alerts of what you name stay silent meanwhile. The time still counts in
        every figure. What a service level does not count is stated in its
        definition.
      </Text>
    </>
  );
}

function valuesOf(announced?: StatusMaintenance): Values {
  const hour = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
  return {
    title: announced?.title ?? '',
    entityRefs: announced?.entityRefs ?? [],
    from: toMinute(announced?.from ?? new Date(hour)),
    to: toMinute(announced?.to ?? new Date(hour + HOUR_MS)),
    description: announced?.description ?? '',
  };
}

/** `undefined` until all that is needed was given. */
function toDraft(values: Values): MaintenanceDraft | undefined {
  const { title, entityRefs, description } = values;
  const [from, to] = [fromMinute(values.from), fromMinute(values.to)];
  if (!title.trim() || entityRefs.length === 0 || !from || !to || to <= from) {
    return undefined;
  }
  const told = description.trim() ? { description } : {};
  return { title, entityRefs, from, to, ...told };
}
