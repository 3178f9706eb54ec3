import { Flex, TextAreaField, TextField } from '@backstage/ui';
import { EntitiesPicker, EntityPicker, OWNER_KINDS } from '../EntityPicker';
import { LinkFields } from './LinkFields';
import { ObjectiveField } from './ObjectiveField';
import { VisibilityField } from './VisibilityField';
import type { ItemValues } from './itemValues';

interface FieldsProps {
  values: ItemValues;
  /** Key of the item, once it has one. */
  own?: string;
  onChange: (change: Partial<ItemValues>) => void;
}

function TitleAndSummary({ values, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label="Title"
        description="What will be different, in a few words"
        isRequired
        maxLength={140}
        value={values.title}
        onChange={title => onChange({ title })}
      />
      <TextAreaField
        label="Summary"
        description="For whom, why, and how it shows. Markdown works."
        rows={6}
        maxLength={20000}
        value={values.summary}
        onChange={summary => onChange({ summary })}
      />
    </>
  );
}

/** The fields that describe an item. */
export function ItemFields(props: FieldsProps) {
  const { values, onChange } = props;
  return (
    <Flex direction="column" gap="4">
      <TitleAndSummary {...props} />
      <EntityPicker
        label="Owner"
        description="The group or person that answers for it"
        kinds={OWNER_KINDS}
        isRequired
        placeholder="Type to find a group or person"
        value={values.owner}
        onChange={owner => onChange({ owner })}
      />
      <EntitiesPicker
        label="Linked entities"
        description="What it changes; it then shows on their pages"
        value={values.entities}
        onChange={entities => onChange({ entities })}
      />
      <LinkFields {...props} />
      <VisibilityField
        value={values.visibility}
        onChange={visibility => onChange({ visibility })}
      />
      <ObjectiveField
        value={values.objectiveKey}
        onChange={objectiveKey => onChange({ objectiveKey })}
      />
      <TextField
        label="Category"
        description="A word to group by, if you use one"
        maxLength={60}
        value={values.category}
        onChange={category => onChange({ category })}
      />
    </Flex>
  );
}
