import { useState } from 'react';
import { RiAddLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { NewMetric } from '@stagecraft/backstage-plugin-roadmap-common';
import { objectivesApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { MetricDialog } from './MetricDialog';

/** Opens the form for a metric of one objective or one item; for those who may change that. */
export function NewMetricButton(props: {
  measured: Pick<NewMetric, 'objectiveKey' | 'itemKey'>;
  onChanged: () => void;
}) {
  const { measured, onChanged } = props;
  const api = useApi(objectivesApiRef);
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
          title="New metric"
          saveLabel="Add metric"
          save={draft => api.addMetric({ ...draft, ...measured })}
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
