import {
  refuseRedefinition,
  type MetricDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { MetricLine } from '../MetricLine';
import { EditMetricButton } from '../ObjectiveDialogs';
import { Panel } from '../Panel';
import { MetricChart } from './MetricChart';
import { ReadFrom } from './ReadFrom';
import { ReadingForm } from './ReadingForm';
import { ReadingsTable } from './ReadingsTable';

/** One metric with its chart, every reading, and the form for the next one. */
export function MetricPanel(props: {
  metric: MetricDetails;
  /** Whether the reader may enter readings, and correct what is measured. */
  mayRead: boolean;
  onChanged: () => void;
}) {
  const { metric, mayRead, onChanged } = props;
  return (
    <Panel
      title={metric.name}
      actions={
        mayRead &&
        !refuseRedefinition(metric) && (
          <EditMetricButton metric={metric} onChanged={onChanged} />
        )
      }
    >
      <MetricLine metric={metric} />
      <ReadFrom metric={metric} />
      {metric.readings.length > 0 && (
        <>
          <MetricChart metric={metric} />
          <ReadingsTable metric={metric} />
        </>
      )}
      {mayRead && <ReadingForm metric={metric} onSaved={onChanged} />}
    </Panel>
  );
}
