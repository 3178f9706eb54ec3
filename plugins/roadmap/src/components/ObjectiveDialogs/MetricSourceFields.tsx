import { Select, TextField } from '@backstage/ui';
import {
  BY_HAND,
  type MetricDraft,
  type MetricSourceDescription,
} from '@stagecraft/backstage-plugin-roadmap-common';

interface FieldsProps {
  values: MetricDraft;
  onChange: (change: Partial<MetricDraft>) => void;
}

/** What is offered to read a metric from. */
export interface OfferedSources {
  /** Undefined until they are loaded. */
  sources?: MetricSourceDescription[];
  failed: boolean;
}

function describeReading(failed: boolean, byHand: boolean): string {
  if (failed) {
    return 'What metrics can be read from could not be loaded; people can always enter readings.';
  }
  return byHand
    ? 'People enter its readings'
    : 'The portal reads it once a day; people can enter readings as well';
}

function QueryField(props: FieldsProps & { hint?: string }) {
  const { values, onChange, hint } = props;
  return (
    <TextField
      label="Query"
      description={hint}
      isRequired
      maxLength={2000}
      value={values.sourceQuery ?? ''}
      onChange={sourceQuery => onChange({ sourceQuery })}
    />
  );
}

/** Asks who reads a metric; nothing to ask where there are only people. */
export function MetricSourceFields(
  props: FieldsProps & { offered: OfferedSources },
) {
  const { values, onChange, offered } = props;
  const { sources = [], failed } = offered;
  const { sourceType } = values;
  const byHand = sourceType === BY_HAND;
  if (sources.length === 0 && !failed && byHand) return null;
  const chosen = sources.find(({ type }) => type === sourceType);
  const missing = !byHand && !chosen;
  const choose = (type: string) => {
    const unit = sources.find(it => it.type === type)?.unit ?? values.unit;
    onChange({ sourceType: type, sourceQuery: undefined, unit });
  };
  return (
    <>
      <Select
        label="Read from"
        description={describeReading(failed, byHand)}
        options={[
          { id: BY_HAND, label: 'By hand' },
          ...(missing ? [{ id: sourceType, label: sourceType }] : []),
          ...sources.map(({ type, title }) => ({ id: type, label: title })),
        ]}
        value={sourceType}
        onChange={key => choose(String(key))}
      />
      {!byHand && (
        <QueryField
          values={values}
          onChange={onChange}
          hint={chosen?.queryHint}
        />
      )}
    </>
  );
}
