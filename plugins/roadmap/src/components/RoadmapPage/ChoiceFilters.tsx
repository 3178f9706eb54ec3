import { Select } from '@backstage/ui';
import {
  confidenceLevels,
  ourKinds,
  promiseFilters,
  type PromiseFilter,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { stateWord } from '@stagecraft/backstage-plugin-roadmap-react';
import type { ChangeView, RoadmapView } from '../../view';
import styles from './RoadmapPage.module.css';

const promiseWords: Record<PromiseFilter, string> = {
  none: 'Not promised',
  made: 'Promised',
  slipped: 'Slipped',
  overdue: 'Overdue',
};

const kinds = ourKinds.map(({ kind, title }) => ({ id: kind, label: title }));
const promises = promiseFilters.map(id => ({ id, label: promiseWords[id] }));
const levels = confidenceLevels.map(({ id, word }) => ({ id, label: word }));

function statesOf(kind: string) {
  const { states = {} } = ourKinds.find(each => each.kind === kind) ?? {};
  return Object.keys(states).map(id => ({ id, label: stateWord(id) }));
}

/** No choice; a key that none of them has. */
const ANY = 'any';

/** One of several, or any. */
function Choice<T extends string>(props: {
  label: string;
  /** What having no choice is called; absent where there is always one. */
  any?: string;
  options: { id: T; label: string }[];
  value?: T;
  onChoose: (value: T | undefined) => void;
}) {
  const { label, any, options, value, onChoose } = props;
  return (
    <div className={styles.choice}>
      <Select
        aria-label={label}
        size="small"
        options={any ? [{ id: ANY, label: any }, ...options] : options}
        value={value ?? ANY}
        onChange={key => onChoose(key === ANY ? undefined : (key as T))}
      />
    </div>
  );
}

/** Chooses the kind, and narrows by state, by what became of the promises, and by confidence. */
export function ChoiceFilters(props: {
  view: RoadmapView;
  onChange: ChangeView;
}) {
  const { view, onChange } = props;
  return (
    <>
      <Choice
        label="Kind"
        options={kinds}
        value={view.kind}
        onChoose={kind => onChange({ kind, state: undefined })}
      />
      <Choice
        label="State"
        any="Any state"
        options={statesOf(view.kind)}
        value={view.state}
        onChoose={state => onChange({ state })}
      />
      <Choice
        label="Promise"
        any="Any promise"
        options={promises}
        value={view.promise}
        onChoose={promise => onChange({ promise })}
      />
      <Choice
        label="Confidence"
        any="Any confidence"
        options={levels}
        value={view.confidence}
        onChoose={confidence => onChange({ confidence })}
      />
    </>
  );
}
