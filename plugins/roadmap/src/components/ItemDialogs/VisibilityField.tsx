import { Select } from '@backstage/ui';
import {
  visibilities,
  type Visibility,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { visibilityWords } from '../../format';

const explained: Record<Visibility, string> = {
  public:
    'Also guests, and the readers of open feeds, see the item and its promises',
  internal: 'Whoever works here sees it; guests and open feeds do not',
  team: 'Only its owners see it; for everybody else it does not exist',
};

/** Who is to see an item. */
export function VisibilityField(props: {
  value: Visibility;
  onChange: (visibility: Visibility) => void;
}) {
  const { value, onChange } = props;
  return (
    <Select
      label="Visible to"
      description={explained[value]}
      options={visibilities.map(id => ({ id, label: visibilityWords[id] }))}
      value={value}
      onChange={key => onChange(key as Visibility)}
    />
  );
}
