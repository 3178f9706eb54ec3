import { useState } from 'react';
import { Combobox } from '@backstage/ui';
import { useEntitySearch, type EntityOption } from './useEntitySearch';

/** What can own something. */
export const OWNER_KINDS = ['group', 'user'];

/** What an item can be about. */
export const LINKABLE_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
];

/** Chooses one entity of the catalog by typing a part of its name. */
export function EntityPicker(props: {
  label?: string;
  'aria-label'?: string;
  kinds: string[];
  value: EntityOption | null;
  onChange: (option: EntityOption | null) => void;
  description?: string;
  placeholder?: string;
  isRequired?: boolean;
  size?: 'small' | 'medium';
}) {
  const { kinds, value, onChange, ...rest } = props;
  const options = useEntitySearch(kinds);
  const [chosen, setChosen] = useState<EntityOption | null>(null);
  return (
    <Combobox
      {...rest}
      options={options}
      // With another label than what was chosen it would search, and open, again.
      value={chosen && chosen.id === value?.id ? chosen : value}
      onChange={option => {
        setChosen(option);
        onChange(option);
      }}
      search={{ mode: 'server' }}
      menuTrigger="focus"
    />
  );
}
