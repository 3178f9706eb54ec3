import { Alert, Flex } from '@backstage/ui';
import {
  ObjectiveDetail,
  ObjectiveWindow,
  ObjectiveWindowQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatInstant,
  formatPpm,
  formatWindow,
  objectiveAddress,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { BurnDown } from '../BurnDown';
import { LoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { Panel } from '../Panel';
import { BurnRates } from './BurnRates';
import { BeforeAndAfter } from './Exclusions';
import { ObjectiveVerdict } from './ObjectiveVerdict';
import { Steps } from './Steps';
import styles from './ObjectivePage.module.css';

/** Figures of the chosen window, how they came about, and how the budget went. */
export function WindowSection(props: {
  objective: ObjectiveDetail;
  choice: ObjectiveWindowQuery;
}) {
  const { objective, choice } = props;
  const api = useApi(slaApiRef);
  const { value, error, retry } = useFreshly(
    () => api.getObjectiveWindow(objectiveAddress(objective), choice),
    // Judged anew, the objective's window is another.
    [api, objective.objective, objective.evaluatedAt],
  );
  if (error) {
    return <LoadFailed what="this window" error={error} retry={retry} />;
  }
  if (!value) {
    return <LoadingLines heights={[128, 264]} />;
  }
  return <Figures objective={objective} window={value} past={!!choice.at} />;
}

function Figures(props: {
  objective: ObjectiveDetail;
  window: ObjectiveWindow;
  past: boolean;
}) {
  const { objective, window, past } = props;
  return (
    <Flex direction="column" gap="4">
      {past && <PastNotice window={window} />}
      <ObjectiveVerdict window={window} sample={objective.sample} />
      <Panel title="How the budget was spent">
        <BurnDown window={window} />
      </Panel>
      <div className={styles.columns}>
        <Panel title="How fast it burns">
          <BurnRates
            targetPpm={window.targetPpm}
            burnRates={window.burnRates}
            leftOut={objective.definition?.alertRulesLeftOut ?? []}
          />
        </Panel>
        <Panel title="How this is computed">
          <Bounds window={window} />
          <Steps steps={window.working} />
          <BeforeAndAfter window={window} />
        </Panel>
      </div>
    </Flex>
  );
}

/** Says that the figures are not those of today. */
function PastNotice({ window }: { window: ObjectiveWindow }) {
  const { at, revision, targetPpm } = window;
  return (
    <Alert
      status="info"
      icon
      title={`As it was at ${formatInstant(at)}`}
      description={`Judged by revision ${revision}, which held then: ${formatPpm(
        targetPpm,
      )} over ${formatWindow(
        window.window,
      )}. Sources, alerts and the last 90 days below are those of today.`}
    />
  );
}

function Bounds({ window }: { window: ObjectiveWindow }) {
  return (
    <dl className={styles.working}>
      <div>
        <dt>From</dt>
        <dd>{formatInstant(window.from)}</dd>
      </div>
      <div>
        <dt>To (not included)</dt>
        <dd>{formatInstant(window.to)}</dd>
      </div>
      <div>
        <dt>Method</dt>
        <dd>{window.budgetingMethod}</dd>
      </div>
    </dl>
  );
}
