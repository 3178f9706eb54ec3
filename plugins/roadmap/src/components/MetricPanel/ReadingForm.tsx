import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  DatePicker,
  NumberField,
  TextField,
} from '@backstage/ui';
import type { Metric } from '@stagecraft/backstage-plugin-roadmap-common';
import { objectivesApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import styles from './MetricPanel.module.css';

const todayInUtc = () => new Date().toISOString().slice(0, 10);

function useReading(metric: Metric, onSaved: () => void) {
  const api = useApi(objectivesApiRef);
  const [readOn, setReadOn] = useState(todayInUtc);
  const [value, setValue] = useState(NaN);
  const [note, setNote] = useState('');
  const submission = useSubmission(async () => {
    const words = note.trim();
    await api.addReading(metric.id, {
      readOn,
      value,
      ...(words && { note: words }),
    });
    setValue(NaN);
    setNote('');
    onSaved();
  });
  return { readOn, setReadOn, value, setValue, note, setNote, ...submission };
}

/** Enters a reading; it is kept for good, and of several of one day the last one counts. */
export function ReadingForm(props: { metric: Metric; onSaved: () => void }) {
  const { metric, onSaved } = props;
  const reading = useReading(metric, onSaved);
  const { value, pending, failure, submit } = reading;
  return (
    <form
      className={styles.form}
      aria-label={`New reading of ${metric.name}`}
      onSubmit={event => {
        event.preventDefault();
        if (Number.isFinite(value)) submit();
      }}
    >
      {failure && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="Not kept"
          description={failure}
        />
      )}
      <ReadingFields unit={metric.unit} {...reading} />
      <Button
        type="submit"
        variant="secondary"
        isDisabled={!Number.isFinite(value)}
        isPending={pending}
      >
        Keep reading
      </Button>
    </form>
  );
}

function ReadingFields(
  props: ReturnType<typeof useReading> & { unit: string },
) {
  const { unit, readOn, setReadOn, value, setValue, note, setNote } = props;
  return (
    <>
      <NumberField
        label={`Value in ${unit}`}
        value={value}
        onChange={setValue}
      />
      <DatePicker
        label="Day"
        maxValue={parseDate(todayInUtc())}
        value={parseDate(readOn)}
        onChange={date => date && setReadOn(date.toString())}
      />
      <TextField
        label="Note"
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
    </>
  );
}
