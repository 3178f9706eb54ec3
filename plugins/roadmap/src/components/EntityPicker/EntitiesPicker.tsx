import { ManyPicker } from '../ManyPicker';
import { EntityPicker, LINKABLE_KINDS } from './EntityPicker';
import type { EntityOption } from './useEntitySearch';

/** Chooses any number of entities. */
export function EntitiesPicker(props: {
  label: string;
  description?: string;
  value: EntityOption[];
  onChange: (options: EntityOption[]) => void;
}) {
  const { label, description } = props;
  return (
    <ManyPicker
      {...props}
      field={onChoose => (
        <EntityPicker
          label={label}
          description={description}
          kinds={LINKABLE_KINDS}
          placeholder="Type to find a service, API or system"
          value={null}
          onChange={onChoose}
        />
      )}
    />
  );
}
