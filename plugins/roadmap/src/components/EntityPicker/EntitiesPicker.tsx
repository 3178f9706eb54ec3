import { Flex, Tag, TagGroup } from '@backstage/ui';
import { EntityPicker, LINKABLE_KINDS } from './EntityPicker';
import type { EntityOption } from './useEntitySearch';

/** Chooses any number of entities; each shows as a tag that can be removed. */
export function EntitiesPicker(props: {
  label: string;
  description?: string;
  value: EntityOption[];
  onChange: (options: EntityOption[]) => void;
}) {
  const { label, description, value, onChange } = props;
  const add = (option: EntityOption | null) => {
    if (option && !value.some(({ id }) => id === option.id))
      onChange([...value, option]);
  };
  return (
    <Flex direction="column" gap="2">
      <EntityPicker
        // A fresh field after each choice, ready for the next.
        key={value.length}
        label={label}
        description={description}
        kinds={LINKABLE_KINDS}
        placeholder="Type to find a service, API or system"
        value={null}
        onChange={add}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={`${label}: chosen`}
          onRemove={keys => onChange(value.filter(({ id }) => !keys.has(id)))}
        >
          {value.map(({ id, label: name }) => (
            <Tag key={id} id={id} textValue={name}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </Flex>
  );
}
