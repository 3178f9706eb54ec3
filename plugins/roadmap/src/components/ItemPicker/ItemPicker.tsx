import { Combobox } from '@backstage/ui';
import {
  useItemSearch,
  type ItemChoice,
  type ItemOption,
} from './useItemSearch';

/** Chooses one item of the roadmap by typing a part of its title, or its key. */
export function ItemPicker(
  props: ItemChoice & {
    label: string;
    description?: string;
    isRequired?: boolean;
    value: ItemOption | null;
    onChange: (option: ItemOption | null) => void;
  },
) {
  const { kinds, except, ...rest } = props;
  const options = useItemSearch({ kinds, except });
  return (
    <Combobox
      {...rest}
      placeholder="Type to find an item"
      options={options}
      search={{ mode: 'server' }}
      menuTrigger="focus"
    />
  );
}
