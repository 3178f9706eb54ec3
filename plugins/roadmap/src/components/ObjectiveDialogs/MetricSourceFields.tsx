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

function describeReading(
  failed: boolean,
  source: MetricSourceDescription | undefined,
): string {
  if (failed) {
    return 'What metrics can be read from could not be loaded; people can always enter readings.';
  }
  return source
    ? 'The portal reads it once a day; people can enter readings as well'
    : 'People enter its readings';
}

/** Asks who reads a metric; nothing to ask where there are only people. */
export function MetricSourceFields(
  props: FieldsProps & { offered: OfferedSources },
) {
  const { values, onChange, offered } = props;
  const { sources = [], failed } = offered;
  if (sources.length === 0 && !failed) return null;
  const chosen = sources.find(({ type }) => type === values.sourceType);
  const choose = (type: string) => {
    const source = sources.find(it => it.type === type);
    onChange({
      sourceType: type,
      sourceQuery: undefined,
      ...(source?.unit !== undefined && { unit: source.unit }),
    });
  };
  return (
    <>
      <Select
        label="Read from"
        description={describeReading(failed, chosen)}
        options={[
          { id: BY_HAND, label: 'By hand' },
          ...sources.map(({ type, title }) => ({ id: type, label: title })),
        ]}
        value={values.sourceType}
        onChange={key => choose(String(key))}
      />
      {chosen && (
        <TextField
          label="Query"
          description={chosen.queryHint}
          isRequired
          maxLength={2000}
          value={values.sourceQuery ?? ''}
          onChange={sourceQuery => onChange({ sourceQuery })}
        />
      )}
    </>
  );
}
