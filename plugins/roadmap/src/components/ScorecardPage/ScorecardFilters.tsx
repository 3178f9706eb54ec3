import { Select } from '@backstage/ui';
import {
  quartersFrom,
  type PromiseOrigin,
  type Scorecard,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { EntityPicker } from '../EntityPicker';
import { optionOf } from '../ItemDialogs/itemValues';
import styles from './ScorecardPage.module.css';
import {
  shownFigures,
  type ScorecardView,
  type ShownFigure,
} from './useScorecardView';
import { figureWords, originWords, periodWords } from './words';

const TEAMS = ['group'];
/** Four years of quarters to choose from, up to the one that runs. */
const CHOICES = 16;

function quarterOptions(now: Date) {
  const first = new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 3 * (CHOICES - 1), 1),
  );
  return quartersFrom(first, CHOICES)
    .reverse()
    .map(({ period }) => ({ value: period, label: periodWords(period) }));
}

/** One of several; a chosen one that is not offered is still shown. */
function Choice(props: {
  label: string;
  options: { value: string; label: string }[];
  value?: string;
  onChoose: (value: string) => void;
}) {
  const { label, options, value, onChoose } = props;
  const missing = value && !options.some(option => option.value === value);
  return (
    <Select
      label={label}
      size="small"
      options={
        missing ? [{ value, label: periodWords(value) }, ...options] : options
      }
      value={value ?? null}
      onChange={key => onChoose(String(key))}
    />
  );
}

interface FiltersProps {
  view: ScorecardView;
  scorecard?: Pick<Scorecard, 'from' | 'to'>;
  origins: PromiseOrigin[];
  origin?: PromiseOrigin;
  now: Date;
  onChange: (change: Partial<ScorecardView>) => void;
}

const figureOptions = shownFigures.map(value => ({
  value,
  label: figureWords[value],
}));

/** Narrows the scorecard to quarters, a team and an origin, and chooses the figure. */
export function ScorecardFilters(props: FiltersProps) {
  const { view, origins, onChange } = props;
  return (
    <div
      className={styles.filters}
      role="search"
      aria-label="Choose what is scored"
    >
      <Choice
        label="Figure"
        options={figureOptions}
        value={view.figure}
        onChoose={figure => onChange({ figure: figure as ShownFigure })}
      />
      <QuarterChoices {...props} />
      <EntityPicker
        label="Team"
        size="small"
        kinds={TEAMS}
        placeholder="All teams"
        value={view.ownerRef ? optionOf(view.ownerRef) : null}
        onChange={option =>
          onChange({ ownerRef: option?.id, opened: undefined })
        }
      />
      {origins.length > 1 && <OriginChoice {...props} />}
    </div>
  );
}

function QuarterChoices({ view, scorecard, now, onChange }: FiltersProps) {
  const quarters = quarterOptions(now);
  return (
    <>
      <Choice
        label="From"
        options={quarters}
        value={view.from ?? scorecard?.from}
        onChoose={from => onChange({ from, opened: undefined })}
      />
      <Choice
        label="To"
        options={quarters}
        value={view.to ?? scorecard?.to}
        onChoose={to => onChange({ to, opened: undefined })}
      />
    </>
  );
}

function OriginChoice({ origins, origin, onChange }: FiltersProps) {
  return (
    <Choice
      label="Promises"
      options={origins.map(value => ({ value, label: originWords[value] }))}
      value={origin}
      onChoose={chosen =>
        onChange({ origin: chosen as PromiseOrigin, opened: undefined })
      }
    />
  );
}
