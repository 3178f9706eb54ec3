import { SearchField, Select } from '@backstage/ui';
import {
  describeMaturity,
  MATURITIES,
  Primitive,
  PrimitiveFilter,
  PROMISE_STATES,
  PROMISE_WORDS,
  PromiseState,
} from '../../primitives';
import styles from './PrimitivesPage.module.css';

const ANY = '';

/** Search by job, name and synonym; maturity; state of the promise. */
export function Filters(props: {
  primitives: Primitive[];
  filter: PrimitiveFilter;
  onChange: (change: Partial<PrimitiveFilter>) => void;
}) {
  const { primitives, filter, onChange } = props;
  return (
    <div className={styles.filters} role="search">
      <SearchField
        className={styles.search}
        aria-label="Search primitives"
        placeholder="Search by job or name, for example “sign in”"
        value={filter.text}
        onChange={text => onChange({ text })}
      />
      <Choice
        label="Maturity"
        any="Any maturity"
        chosen={filter.maturity}
        options={maturitiesOf(primitives, filter.maturity).map(maturity => [
          maturity,
          describeMaturity(maturity),
        ])}
        onChoose={maturity => onChange({ maturity })}
      />
      <Choice<PromiseState>
        label="Promise"
        any="Any promise"
        chosen={filter.promise}
        options={PROMISE_STATES.map(state => [state, PROMISE_WORDS[state]])}
        onChoose={promise => onChange({ promise })}
      />
    </div>
  );
}

/** One of several, or any. */
function Choice<T extends string>(props: {
  label: string;
  any: string;
  chosen?: T;
  options: [T, string][];
  onChoose: (value: T | undefined) => void;
}) {
  const { label, any, chosen, options, onChoose } = props;
  return (
    <Select
      className={styles.choice}
      aria-label={label}
      options={[
        { value: ANY, label: any },
        ...options.map(([value, text]) => ({ value, label: text })),
      ]}
      value={chosen ?? ANY}
      onChange={key => onChoose(key === ANY ? undefined : (key as T))}
    />
  );
}

/** What Backstage names, what the catalog holds beside it, and what is chosen. */
function maturitiesOf(primitives: Primitive[], chosen?: string): string[] {
  const others = [...primitives.map(({ maturity }) => maturity), chosen];
  return [
    ...new Set<string>([...MATURITIES, ...others.flatMap(it => it ?? [])]),
  ];
}
