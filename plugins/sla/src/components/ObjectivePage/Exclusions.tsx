import {
  FiguresOf,
  ObjectiveWindow,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatAttainment,
  formatBudget,
  formatCount,
  formatShare,
} from '@stagecraft/backstage-plugin-sla-react';
import { ScrollTable } from '../ScrollTable';

type Row = [name: string, of: (figures: FiguresOf) => string];

/** The figures without and with the exclusions, side by side. */
export function BeforeAndAfter({ window }: { window: ObjectiveWindow }) {
  const { before, verdict, targetPpm } = window;
  if (!before) {
    return null;
  }
  const rows: Row[] = [
    ['Attainment', f => formatAttainment(f.attainmentPpm, targetPpm)],
    ['Error budget', f => formatBudget(f.remainingBudget)],
    ['Good', f => formatCount(f.good)],
    ['Total', f => formatCount(f.total)],
    ['Measurable minutes', f => formatCount(f.measurableMinutes)],
    ['Coverage', f => formatShare(f.coverage)],
  ];
  return (
    <ScrollTable label="Before and after exclusions">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Before exclusions</th>
          <th scope="col">After exclusions</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, of]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{of(before)}</td>
            <td>{of(verdict)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
