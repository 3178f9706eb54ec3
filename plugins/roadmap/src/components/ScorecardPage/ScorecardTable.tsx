import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import type {
  Scorecard,
  ScorecardFigures,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { FigureCell } from './FigureCell';
import { scorecardGrid } from './scorecardGrid';
import styles from './ScorecardPage.module.css';
import { ALL, type ScorecardView } from './useScorecardView';
import { figureWords, periodWords } from './words';

interface TableProps {
  scorecard: Pick<Scorecard, 'from' | 'to'>;
  figures: ScorecardFigures[];
  view: ScorecardView;
  onChange: (change: Partial<ScorecardView>) => void;
}

/** Teams by quarters, with the sums first. */
export function ScorecardTable(props: TableProps) {
  const { scorecard, figures, view } = props;
  const { periods, owners, find } = scorecardGrid(scorecard, figures);
  return (
    <div
      className={styles.region}
      role="region"
      aria-label={figureWords[view.figure]}
      // What scrolls must take the focus, or the keyboard cannot scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <Heading periods={periods} />
        <tbody>
          {owners.map(ownerRef => (
            <tr key={ownerRef ?? ALL}>
              <th scope="row">
                <TeamName ownerRef={ownerRef} />
              </th>
              {periods.map(period => (
                <td key={period ?? ALL}>
                  <Cell
                    {...props}
                    scope={{ period, ownerRef }}
                    found={find(period, ownerRef)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ periods }: { periods: (string | undefined)[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">Team</th>
        {periods.map(period => (
          <th scope="col" key={period ?? ALL}>
            {periodWords(period)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The name of a team; without a ref, all of them. */
export function TeamName({ ownerRef }: { ownerRef?: string }) {
  if (!ownerRef) return <>All teams</>;
  return <EntityDisplayName entityRef={ownerRef} hideIcon disableTooltip />;
}

function Cell(
  props: TableProps & {
    scope: { period?: string; ownerRef?: string };
    found?: ScorecardFigures;
  },
) {
  const { view, scope, found, onChange } = props;
  const cell = { period: scope.period ?? ALL, ownerRef: scope.ownerRef ?? ALL };
  const opened =
    view.opened?.period === cell.period &&
    view.opened.ownerRef === cell.ownerRef;
  const team = scope.ownerRef?.split('/')[1] ?? 'All teams';
  return (
    <FigureCell
      figures={found}
      figure={view.figure}
      scope={`${team}, ${periodWords(scope.period)}`}
      opened={opened}
      onOpen={() => onChange({ opened: opened ? undefined : cell })}
    />
  );
}
