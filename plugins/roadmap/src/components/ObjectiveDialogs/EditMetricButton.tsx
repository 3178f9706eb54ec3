import { useState } from 'react';
import { RiEditLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import type { Metric } from '@stagecraft/backstage-plugin-roadmap-common';
import { objectivesApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { MetricDialog } from './MetricDialog';

/** Opens the form of a metric; for those who may change it, until a reading was judged by it. */
export function EditMetricButton(props: {
  metric: Metric;
  onChanged: () => void;
}) {
  const { metric, onChanged } = props;
  const { id, name, revision } = metric;
  const api = useApi(objectivesApiRef);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <ButtonIcon
        variant="secondary"
        icon={<RiEditLine />}
        aria-label={`Edit ${name}`}
        onPress={() => setOpen(true)}
      />
      {open && (
        <MetricDialog
          title="Edit metric"
          saveLabel="Save"
          metric={metric}
          save={draft => api.redefineMetric(id, revision, draft)}
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
