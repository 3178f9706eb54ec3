export { FormDialog } from './FormDialog';
export { EditItemDialog } from './EditItemDialog';
export type { ItemDialogProps } from './ItemDialogProps';
export { optionOf } from './itemValues';
export { NewItemButton } from './NewItemButton';
export { ItemFields } from './ItemFields';
export {
  emptyValues,
  isComplete,
  toDraft,
  type ItemValues,
} from './itemValues';
export { PromiseDialog } from './PromiseDialog';
export { SaveProblems } from './SaveProblems';
