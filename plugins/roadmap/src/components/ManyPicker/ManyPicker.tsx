import { Fragment, type ReactNode } from 'react';
import { Flex, Tag, TagGroup } from '@backstage/ui';

/** Chooses any number of things; each shows as a tag that can be removed. */
export function ManyPicker<T extends { id: string; label: string }>(props: {
  label: string;
  value: T[];
  onChange: (options: T[]) => void;
  /** The field that one is chosen with. */
  field: (onChoose: (option: T | null) => void) => ReactNode;
}) {
  const { label, value, onChange, field } = props;
  const add = (option: T | null) => {
    if (option && !value.some(({ id }) => id === option.id))
      onChange([...value, option]);
  };
  return (
    <Flex direction="column" gap="2">
      {/* A fresh field after each choice, ready for the next. */}
      <Fragment key={value.length}>{field(add)}</Fragment>
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
