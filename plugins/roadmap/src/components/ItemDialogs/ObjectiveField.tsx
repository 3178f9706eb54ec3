import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  objectivesApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';

const NONE = 'none';

/** Which objective an item serves; a chosen one that is not offered is still shown. */
export function ObjectiveField(props: {
  /** Key of the objective; empty for none. */
  value: string;
  onChange: (key: string) => void;
}) {
  const { value, onChange } = props;
  const api = useApi(objectivesApiRef);
  const { value: list, error } = useLoaded(() => api.listObjectives({}), [api]);
  const offered = (list?.objectives ?? []).map(({ key, period, title }) => ({
    id: key,
    label: `${period.replace('-', ' ')}: ${title}`,
  }));
  const missing = value && !offered.some(({ id }) => id === value);
  return (
    <Select
      label="Objective"
      description={
        error
          ? 'The objectives could not be loaded; what is chosen stays.'
          : 'What it is for; its measure shows whether it worked'
      }
      options={[
        { id: NONE, label: 'None' },
        ...(missing ? [{ id: value, label: value }] : []),
        ...offered,
      ]}
      value={value || NONE}
      onChange={key => onChange(key === NONE ? '' : String(key))}
    />
  );
}
