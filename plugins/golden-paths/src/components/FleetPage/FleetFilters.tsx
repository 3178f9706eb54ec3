import { SearchField, Select, Switch } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import type { TemplateUse } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { FleetFilter, STATE_WORDS, STATES } from '../../fleet';
import styles from './FleetPage.module.css';

const ANY = 'any';

interface FiltersProps {
  filter: FleetFilter;
  templates: TemplateUse[];
  onChange: (change: Partial<FleetFilter>) => void;
}

/** Search, golden path, owner, state and "mine". */
export function FleetFilters(props: FiltersProps) {
  const { filter, onChange } = props;
  return (
    <div className={styles.filters} role="search">
      <SearchField
        className={styles.search}
        aria-label="Search projects"
        placeholder="Search projects"
        value={filter.text}
        onChange={text => onChange({ text })}
      />
      <Choices {...props} />
      <Switch
        label="Only what I own"
        isSelected={filter.mine}
        onChange={mine => onChange({ mine, ownerRef: undefined })}
      />
    </div>
  );
}

function Choices({ filter, templates, onChange }: FiltersProps) {
  const owners = [...new Set(templates.flatMap(it => it.owners))].sort();
  return (
    <>
      <Choice
        label="Golden path"
        any="Any golden path"
        chosen={filter.template}
        options={templates.map(it => [it.template, it.template])}
        onChoose={template => onChange({ template })}
      />
      <Choice
        label="Owner"
        any="Any owner"
        chosen={filter.ownerRef}
        options={owners.map(ref => [ref, nameOf(ref)])}
        onChoose={ownerRef => onChange({ ownerRef, mine: false })}
      />
      <Choice
        label="State"
        any="Any state"
        chosen={filter.state}
        options={STATES.map(state => [state, STATE_WORDS[state]])}
        onChoose={chosen =>
          onChange({ state: STATES.find(state => state === chosen) })
        }
      />
    </>
  );
}

/** One of several, or any. A chosen one that is not offered is still shown. */
function Choice(props: {
  label: string;
  any: string;
  chosen?: string;
  /** Value and words of each. */
  options: [string, string][];
  onChoose: (value: string | undefined) => void;
}) {
  const { label, any, chosen, options, onChoose } = props;
  const offered = options.map(([value, words]) => ({ value, label: words }));
  const missing =
    chosen && !offered.some(({ value }) => value === chosen)
      ? [{ value: chosen, label: nameOf(chosen) }]
      : [];
  return (
    <Select
      className={styles.choice}
      aria-label={label}
      options={[{ value: ANY, label: any }, ...missing, ...offered]}
      value={chosen ?? ANY}
      onChange={key => onChoose(key === ANY ? undefined : String(key))}
    />
  );
}

/** The name inside a ref; of what is no ref, all of it. */
function nameOf(ref: string): string {
  try {
    return parseEntityRef(ref, { defaultKind: 'group' }).name;
  } catch {
    return ref;
  }
}
