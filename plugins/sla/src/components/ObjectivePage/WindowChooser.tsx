import { FormEvent, useState } from 'react';
import { Button, Select } from '@backstage/ui';
import { ObjectiveWindowQuery } from '@stagecraft/backstage-plugin-sla-common';
import { formatWindow } from '@stagecraft/backstage-plugin-sla-react';
import { instantOfField, fieldOfInstant } from './instantField';
import styles from './ObjectivePage.module.css';

const OWN = 'own';
const WINDOWS = ['1h', '6h', '1d', '3d', '7d', '28d', '30d', '90d'];

interface WindowChooserProps {
  /** The objective's own window; empty when it has none. */
  ownWindow: string;
  choice: ObjectiveWindowQuery;
  now: Date;
  onChoose: (change: ObjectiveWindowQuery) => void;
}

/** Chooses which window is judged, and when. */
export function WindowChooser(props: WindowChooserProps) {
  const { ownWindow, choice, onChoose } = props;
  const offered = WINDOWS.includes(choice.window ?? WINDOWS[0])
    ? WINDOWS
    : [...WINDOWS, choice.window!];
  return (
    <div className={styles.chooser} role="group" aria-label="What is shown">
      <Select
        label="Window"
        className={styles.windowSelect}
        options={[
          {
            value: OWN,
            label: ownWindow
              ? `Its own: ${formatWindow(ownWindow)}`
              : 'Its own',
          },
          ...offered.map(window => ({
            value: window,
            label: `Last ${formatWindow(window)}`,
          })),
        ]}
        value={choice.window ?? OWN}
        onChange={key =>
          onChoose({ window: key === OWN ? undefined : String(key) })
        }
      />
      <DateChooser {...props} key={choice.at} />
    </div>
  );
}

/** Sent as a whole, so that half a date is never asked for. */
function DateChooser({ choice, now, onChoose }: WindowChooserProps) {
  const [field, setField] = useState(fieldOfInstant(choice.at));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChoose({ at: instantOfField(field) });
  };
  return (
    <form className={styles.dateChooser} onSubmit={submit}>
      <label className={styles.dateField}>
        As it was at (UTC)
        <input
          type="datetime-local"
          value={field}
          max={fieldOfInstant(now.toISOString())}
          onChange={event => setField(event.target.value)}
        />
      </label>
      <Button type="submit" variant="secondary" size="medium">
        Show
      </Button>
      {choice.at && (
        <Button
          variant="tertiary"
          size="medium"
          onPress={() => onChoose({ at: undefined })}
        >
          Back to now
        </Button>
      )}
    </form>
  );
}
