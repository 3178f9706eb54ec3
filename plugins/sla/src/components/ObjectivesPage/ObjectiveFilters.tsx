import { SearchField, Select, Switch } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { AgreementSummary } from '@stagecraft/backstage-plugin-sla-common';
import { OverviewFilter } from './overviewQuery';
import styles from './ObjectivesPage.module.css';

const ANY = 'any';

interface FiltersProps {
  filter: OverviewFilter;
  ownerRefs: string[];
  /** To narrow by; absent where agreements themselves are listed. */
  agreements?: AgreementSummary[];
  onChange: (change: Partial<OverviewFilter>) => void;
}

/** Search, owner, agreement and "mine"; the state is chosen above. */
export function ObjectiveFilters(props: FiltersProps) {
  const { filter, ownerRefs, agreements, onChange } = props;
  return (
    <div className={styles.filters} role="search">
      <SearchField
        className={styles.search}
        aria-label={agreements ? 'Search objectives' : 'Search agreements'}
        placeholder={
          agreements ? 'Search objective or service' : 'Search agreements'
        }
        value={filter.text}
        onChange={text => onChange({ text })}
      />
      <Choice
        label="Owner"
        any="Any owner"
        chosen={filter.ownerRef}
        options={ownerRefs.map(ref => ({ value: ref, label: nameOf(ref) }))}
        onChoose={ownerRef => onChange({ ownerRef, mine: false })}
      />
      {agreements && <AgreementChoice {...props} agreements={agreements} />}
      <Switch
        label="Only what I own"
        isSelected={filter.mine}
        onChange={mine => onChange({ mine, ownerRef: undefined })}
      />
    </div>
  );
}

function AgreementChoice(
  props: FiltersProps & { agreements: AgreementSummary[] },
) {
  const { filter, agreements, onChange } = props;
  return (
    <Choice
      label="Agreement"
      any="With or without agreement"
      chosen={filter.agreement}
      options={agreements.map(({ ref, title }) => ({
        value: ref,
        label: title,
      }))}
      onChoose={agreement => onChange({ agreement })}
    />
  );
}

/** One of several, or any. A chosen one that is not offered is still shown. */
function Choice(props: {
  label: string;
  any: string;
  chosen?: string;
  options: { value: string; label: string }[];
  onChoose: (value: string | undefined) => void;
}) {
  const { label, any, chosen, options, onChoose } = props;
  const missing =
    chosen && !options.some(({ value }) => value === chosen)
      ? [{ value: chosen, label: nameOf(chosen) }]
      : [];
  return (
    <Select
      className={styles.choice}
      aria-label={label}
      searchable
      searchPlaceholder={`Search ${label.toLocaleLowerCase('en-US')}`}
      options={[{ value: ANY, label: any }, ...missing, ...options]}
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
