import { Flex, Select, TextAreaField } from '@backstage/ui';
import {
  reasonCodes,
  type ReasonCode,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { reasonWords } from '../../format';
import type { PromiseValues } from './promiseValues';

/** Why a promise is made again. */
export function ReasonFields(props: {
  values: PromiseValues;
  onChange: (change: Partial<PromiseValues>) => void;
}) {
  const { values, onChange } = props;
  return (
    <Flex direction="column" gap="4">
      <Select
        label="Reason"
        isRequired
        placeholder="Choose what fits best"
        options={reasonCodes.map(id => ({ id, label: reasonWords[id] }))}
        value={values.reasonCode ?? null}
        onChange={key => onChange({ reasonCode: key as ReasonCode })}
      />
      <TextAreaField
        label="In your words"
        description="For everybody who counted on the old date"
        isRequired
        rows={3}
        maxLength={2000}
        value={values.reason}
        onChange={reason => onChange({ reason })}
      />
    </Flex>
  );
}
