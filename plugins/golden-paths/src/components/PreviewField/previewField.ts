import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { PreviewField } from './PreviewField';

/** `ui:field: GoldenPathPreview`: what a run would make, before it is run. */
export const previewField = createFormField({
  name: 'GoldenPathPreview',
  component: PreviewField,
  validation: (state, field) => {
    if (state === 'checking') {
      field.addError('The checks are still running. Wait a moment.');
    }
    if (state === 'refused') {
      field.addError('A check did not pass. It says what would be right.');
    }
  },
});
