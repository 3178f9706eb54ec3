import { useState } from 'react';
import { RiAddLine } from '@remixicon/react';
import { Button } from '@backstage/ui';
import type { NewMetric } from '@stagecraft/backstage-plugin-roadmap-common';
import { MetricDialog } from './MetricDialog';

/** Opens the form for a metric of one objective or one item; for those who may change that. */
export function NewMetricButton(props: {
  measured: Pick<NewMetric, 'objectiveKey' | 'itemKey'>;
  onChanged: () => void;
}) {
  const { measured, onChanged } = props;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        Add a metric
      </Button>
      {open && (
        <MetricDialog
          measured={measured}
          onSaved={() => {
            close();
            onChanged();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
