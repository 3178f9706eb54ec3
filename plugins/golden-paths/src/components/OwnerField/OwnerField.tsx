import MuiTextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { Combobox } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useScaffolderTheme } from '@backstage/plugin-scaffolder-react/alpha';
import { useOwnerChoice } from './useOwnerChoice';

type OwnerChoice = ReturnType<typeof useOwnerChoice>;

/** How the field looks, whatever is chosen. */
interface Look {
  id: string | undefined;
  label: string;
  required: boolean;
  words: string | undefined;
  wrong: boolean;
}

/** A team that one belongs to, or may create for; checked as one types. */
export function OwnerField(props: FieldExtensionComponentProps<string>) {
  const { schema, idSchema, required = false, formData, rawErrors } = props;
  const choice = useOwnerChoice({
    value: formData,
    onChange: props.onChange,
    required,
  });
  const { problem, verdict } = choice;
  const said = verdict && [verdict.reason, verdict.fix].filter(Boolean);
  const look = {
    id: idSchema?.$id,
    label: schema.title ?? 'Owner',
    required,
    words: problem ?? said?.join(' ') ?? schema.description,
    wrong:
      verdict?.ok === false ||
      problem !== undefined ||
      (!verdict && Boolean(rawErrors?.length)),
  };
  const theme = useScaffolderTheme();
  return theme === 'bui' ? (
    <PlainOwner {...look} choice={choice} />
  ) : (
    <MaterialOwner {...look} choice={choice} />
  );
}

function PlainOwner({ choice, ...look }: Look & { choice: OwnerChoice }) {
  const { options, chosen, text } = choice;
  return (
    <Combobox
      id={look.id}
      label={look.label}
      description={look.words}
      isRequired={look.required}
      isInvalid={look.wrong}
      // What was typed stays, so that what is wrong with it stays readable.
      allowsCustomValue
      options={options.map(({ id, label }) => ({ value: id, label }))}
      search={{ inputValue: text, onInputChange: choice.type }}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={key => {
        const option = options.find(({ id }) => id === key);
        if (option) choice.choose(option);
      }}
    />
  );
}

function MaterialOwner({ choice, ...look }: Look & { choice: OwnerChoice }) {
  const { options, chosen, text, loading } = choice;
  return (
    <Autocomplete
      id={look.id}
      options={options}
      value={chosen}
      inputValue={text}
      loading={loading}
      autoHighlight
      getOptionLabel={({ label }) => label}
      getOptionSelected={(a, b) => a.id === b.id}
      noOptionsText="None of your teams is called so"
      onChange={(_, option) => choice.choose(option)}
      // What was typed stays, so that what is wrong with it stays readable.
      onInputChange={(_, typed, reason) =>
        reason !== 'reset' && choice.type(typed)
      }
      renderInput={params => (
        <MuiTextField
          {...params}
          label={look.label}
          variant="outlined"
          margin="normal"
          required={look.required}
          error={look.wrong}
          helperText={look.words}
          FormHelperTextProps={
            { 'aria-live': 'polite', margin: 'dense' } as object
          }
        />
      )}
    />
  );
}
