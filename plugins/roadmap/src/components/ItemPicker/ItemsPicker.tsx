import { ManyPicker } from '../ManyPicker';
import { ItemPicker } from './ItemPicker';
import type { ItemChoice, ItemOption } from './useItemSearch';

/** Chooses any number of items of the roadmap. */
export function ItemsPicker(
  props: ItemChoice & {
    label: string;
    description?: string;
    value: ItemOption[];
    onChange: (options: ItemOption[]) => void;
  },
) {
  const { value, onChange, ...choice } = props;
  return (
    <ManyPicker
      label={props.label}
      value={value}
      onChange={onChange}
      field={onChoose => (
        <ItemPicker {...choice} value={null} onChange={onChoose} />
      )}
    />
  );
}
