import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import { DatePicker } from '@backstage/ui';
import { latestReview } from '@stagecraft/backstage-plugin-roadmap-common';
import { ItemPicker, type ItemOption } from '../ItemPicker';

interface FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

function ItemField({ onChange }: FieldProps) {
  const [chosen, setChosen] = useState<ItemOption | null>(null);
  return (
    <ItemPicker
      label="Item that answers it"
      description="On the roadmap already; a new one can be made there first"
      isRequired
      value={chosen}
      onChange={option => {
        setChosen(option);
        onChange(option?.id ?? null);
      }}
    />
  );
}

function DateField(
  props: FieldProps & { label: string; description: string; today: string },
) {
  const { label, description, today, value, onChange } = props;
  return (
    <DatePicker
      label={label}
      description={description}
      isRequired
      minValue={parseDate(today).add({ days: 1 })}
      maxValue={parseDate(latestReview(today))}
      value={value ? parseDate(value) : null}
      onChange={date => onChange(date ? date.toString() : null)}
    />
  );
}

const dates: Record<string, { label: string; description: string }> = {
  reviewOn: {
    label: 'To be looked at again on',
    description: 'Within twelve months. The day after, it is open again.',
  },
  acceptedUntil: {
    label: 'Accepted until',
    description: 'Within twelve months. The day after, it is open again.',
  },
};

/** Fields for the attributes that a state asks for. */
export function AskedFields(props: {
  asked: string[];
  values: Record<string, string | null>;
  today: string;
  onChange: (change: Record<string, string | null>) => void;
}) {
  const { asked, values, today, onChange } = props;
  return (
    <>
      {asked.map(name => {
        const field = {
          value: values[name] ?? null,
          onChange: (value: string | null) => onChange({ [name]: value }),
        };
        return name === 'acceptedInto' ? (
          <ItemField key={name} {...field} />
        ) : (
          <DateField key={name} {...dates[name]} {...field} today={today} />
        );
      })}
    </>
  );
}
