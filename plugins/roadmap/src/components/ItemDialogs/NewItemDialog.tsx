import { Checkbox } from '@backstage/ui';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { FormDialog } from './FormDialog';
import { ItemFields } from './ItemFields';
import { PromiseFields } from './PromiseFields';
import { SaveProblems } from './SaveProblems';
import { useNewItem } from './useNewItem';

/** Asks for a new item, with its first promise if the author wants to make one. */
export function NewItemDialog(props: {
  /** Entity that the item is about from the start. */
  entityRef?: string;
  onSaved: (item: RoadmapItemDetails) => void;
  onClose: () => void;
}) {
  const form = useNewItem(props);
  return (
    <FormDialog
      title="New roadmap item"
      saveLabel={form.promises ? 'Add and promise' : 'Add as proposal'}
      canSave={form.canSave}
      hint={form.problem}
      pending={form.pending}
      onSave={form.submit}
      onClose={props.onClose}
    >
      <SaveProblems failure={form.failure} />
      <ItemFields values={form.values} onChange={form.changeValues} />
      <Checkbox isSelected={form.promises} onChange={form.setPromises}>
        Promise a date now
      </Checkbox>
      {form.promises && (
        <PromiseFields
          values={form.promise}
          onChange={form.changePromise}
          now={form.now}
        />
      )}
    </FormDialog>
  );
}
