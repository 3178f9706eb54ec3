import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { describeNameProblem, judgeName } from '../../preview';
import { NameField } from './NameField';
import { componentRef } from './useNameVerdict';

/** `ui:field: GoldenPathName`: a name that is checked as one types. */
export const nameField = createFormField({
  name: 'GoldenPathName',
  component: NameField,
  validation: async (name, field, { apiHolder, schema }) => {
    const text = String(name ?? '');
    const problem = describeNameProblem(text, schema);
    if (problem) {
      field.addError(problem);
      return;
    }
    const catalog = apiHolder.get(catalogApiRef);
    const taken = await catalog?.getEntityByRef(componentRef(text));
    const { ok, words } = judgeName(text, taken);
    if (!ok) field.addError(words);
  },
});
