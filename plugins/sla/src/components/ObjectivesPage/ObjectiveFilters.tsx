import { SearchField, Select, Switch } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { ObjectiveFilter } from './filterObjectives';
import styles from './ObjectivesPage.module.css';

const ANYONE = 'anyone';

/** Search, owner and "mine", as far as a state is not chosen above. */
export function ObjectiveFilters(props: {
  filter: ObjectiveFilter;
  ownerRefs: string[];
  onChange: (change: Partial<ObjectiveFilter>) => void;
}) {
  const { filter, ownerRefs, onChange } = props;
  const owners = ownerRefs.map(ref => ({
    value: ref,
    label: parseEntityRef(ref, { defaultKind: 'group' }).name,
  }));
  return (
    <div className={styles.filters} role="search">
      <SearchField
        className={styles.search}
        aria-label="Search objectives"
        placeholder="Search objective, service or owner"
        value={filter.text}
        onChange={text => onChange({ text })}
      />
      <Select
        className={styles.owner}
        aria-label="Owner"
        options={[{ value: ANYONE, label: 'Any owner' }, ...owners]}
        value={filter.ownerRef ?? ANYONE}
        onChange={key =>
          onChange({ ownerRef: key === ANYONE ? undefined : String(key) })
        }
      />
      <Switch
        label="Only what I own"
        isSelected={filter.mine}
        onChange={mine => onChange({ mine })}
      />
    </div>
  );
}
