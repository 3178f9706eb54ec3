import MuiTextField from '@material-ui/core/TextField';
import { TextField } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useScaffolderTheme } from '@backstage/plugin-scaffolder-react/alpha';
import type { NameSchema } from '../../preview';
import { useNameVerdict } from './useNameVerdict';

/** A name that is checked as one types: its letters, and whether it is free. */
export function NameField(props: FieldExtensionComponentProps<string>) {
  const { schema, uiSchema, formData = '', required, idSchema } = props;
  const verdict = useNameVerdict(formData, schema as NameSchema);
  const theme = useScaffolderTheme();
  const field = {
    id: idSchema?.$id,
    label: schema.title ?? 'Name',
    placeholder: uiSchema['ui:options']?.placeholder,
    value: formData,
  };
  const autoFocus = Boolean(uiSchema['ui:autofocus']);
  const words = verdict?.words ?? schema.description;
  const wrong = verdict?.ok === false;
  // An empty name is no name: the form then says that it is required.
  const change = (text: string) => props.onChange(text || undefined);
  if (theme === 'bui') {
    return (
      <TextField
        {...field}
        // The form's first field takes the focus where its template says so.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        description={words}
        isRequired={required}
        isInvalid={wrong}
        onChange={change}
      />
    );
  }
  return (
    <MuiTextField
      {...field}
      fullWidth
      margin="normal"
      required={required}
      error={wrong}
      helperText={words}
      onChange={({ target }) => change(target.value)}
      inputProps={{ autoFocus, autoComplete: 'off', spellCheck: false }}
      FormHelperTextProps={{ 'aria-live': 'polite', margin: 'dense' } as object}
    />
  );
}
