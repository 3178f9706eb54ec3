import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import { quarterAfter, type ChangeView } from '../../view';

/** Leads to earlier and later quarters, and back to the one that is running. */
export function QuarterSteps(props: {
  /** First and last quarter that are shown, such as `2026-Q4`. */
  first: string;
  last: string;
  /** What the address names; absent while the present is shown. */
  from?: string;
  onChange: ChangeView;
}) {
  const { first, last, from, onChange } = props;
  const step = (quarters: number) =>
    onChange({ from: quarterAfter(first, quarters) });
  return (
    <Flex align="center" gap="2">
      <ButtonIcon
        aria-label="A quarter earlier"
        size="small"
        variant="secondary"
        icon={<RiArrowLeftSLine />}
        onPress={() => step(-1)}
      />
      <ButtonIcon
        aria-label="A quarter later"
        size="small"
        variant="secondary"
        icon={<RiArrowRightSLine />}
        onPress={() => step(1)}
      />
      <Text role="status">
        {first.replace('-', ' ')} to {last.replace('-', ' ')}
      </Text>
      {from && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onChange({ from: undefined })}
        >
          Back to the present
        </Button>
      )}
    </Flex>
  );
}
