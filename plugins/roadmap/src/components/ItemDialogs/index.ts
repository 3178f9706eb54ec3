export { FormDialog } from './FormDialog';
export { EditItemDialog } from './EditItemDialog';
export { NewItemButton } from './NewItemButton';
export { PromiseDialog } from './PromiseDialog';
