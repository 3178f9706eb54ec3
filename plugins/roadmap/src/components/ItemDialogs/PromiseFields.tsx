import { parseDate } from '@internationalized/date';
import { DatePicker, Flex, Select, Slider, Text } from '@backstage/ui';
import {
  confidenceWord,
  parseQuarter,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { lastDayOf, openQuarters, type PromiseValues } from './promiseValues';
import styles from './ItemDialogs.module.css';

interface FieldsProps {
  values: PromiseValues;
  onChange: (change: Partial<PromiseValues>) => void;
  now: Date;
}

/** The quarters to choose from, with a chosen one that lies further ahead. */
function quarterOptions(chosen: string, now: Date) {
  const open = openQuarters(now);
  const ids = open.includes(chosen) ? open : [...open, chosen];
  return ids.map(id => ({ id, label: id.replace('-', ' ') }));
}

function WhenFields({ values, onChange, now }: FieldsProps) {
  const quarter = parseQuarter(values.period);
  return (
    <div className={styles.pair}>
      <Select
        label="Quarter"
        options={quarterOptions(values.period, now)}
        value={values.period}
        onChange={key => {
          const period = String(key);
          onChange({ period, dueOn: lastDayOf(period) });
        }}
      />
      <DatePicker
        label="Due date"
        minValue={quarter && parseDate(quarter.start)}
        maxValue={quarter && parseDate(lastDayOf(values.period))}
        value={parseDate(values.dueOn)}
        onChange={date => date && onChange({ dueOn: date.toString() })}
      />
    </div>
  );
}

/** Quarter, date within it, and how sure one is. */
export function PromiseFields(props: FieldsProps) {
  const { values, onChange } = props;
  return (
    <Flex direction="column" gap="4">
      <WhenFields {...props} />
      <Slider
        label="Confidence"
        secondaryLabel={confidenceWord(values.confidence)}
        description="How likely the date is kept. Say what you believe; it is checked later."
        minValue={0}
        maxValue={1}
        step={0.05}
        formatOptions={{ style: 'percent' }}
        value={values.confidence}
        // Steps of 0.05 add up to numbers like 0.7000000000000001.
        onChange={value =>
          onChange({ confidence: Math.round(Number(value) * 100) / 100 })
        }
      />
      <Text as="p" variant="body-small" color="secondary">
        A promise stays visible. It can be made again, never edited.
      </Text>
    </Flex>
  );
}
