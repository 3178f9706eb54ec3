import { Alert, Button, Flex } from '@backstage/ui';
import { Panel } from '../Panel';
import { FileChooser } from './FileChooser';
import { ImportDone } from './ImportDone';
import { PlanProblems } from './PlanProblems';
import { PlannedChanges } from './PlannedChanges';
import { describeCounts, countChanges } from './planWords';
import { useDocumentImport } from './useDocumentImport';

type Import = ReturnType<typeof useDocumentImport>;

/** Reads a document, shows what it would change, and changes that. */
export function ImportPanel() {
  const state = useDocumentImport();
  return (
    <Panel title="Import">
      <Flex direction="column" gap="4">
        <FileChooser
          isPending={state.pending === 'plan'}
          onChoose={state.choose}
        />
        <div role="status">
          <Outcome {...state} />
        </div>
        <PlanOfFile {...state} />
      </Flex>
    </Panel>
  );
}

function Outcome({ done, failure, file, overtaken, planAgain }: Import) {
  return (
    <>
      {failure && (
        <Alert
          status="danger"
          icon
          title={file ? `${file.name}: nothing was changed` : 'Not read'}
          description={failure}
          customActions={
            file && (
              <Button variant="secondary" onPress={() => planAgain(file)}>
                Try again
              </Button>
            )
          }
        />
      )}
      {overtaken && (
        <Alert
          status="warning"
          icon
          title="The roadmap has changed meanwhile"
          description="Nothing was applied. Below is what the document would change now."
        />
      )}
      {done && <ImportDone plan={done} />}
    </>
  );
}

function PlanOfFile({ file, plan, pending, apply }: Import) {
  if (!file || !plan) return null;
  const changes = countChanges(plan);
  return (
    <section aria-label={`What ${file.name} would change`}>
      <Flex direction="column" gap="4">
        <strong>
          {file.name}: {describeCounts(plan)}
        </strong>
        {plan.problems.length > 0 && (
          <PlanProblems name={file.name} problems={plan.problems} />
        )}
        <PlannedChanges plan={plan} />
        {changes > 0 && plan.problems.length === 0 && (
          <div>
            <Button
              variant="primary"
              isPending={pending === 'apply'}
              onPress={() => apply(file, plan)}
            >
              {changes === 1 ? 'Apply 1 change' : `Apply ${changes} changes`}
            </Button>
          </div>
        )}
      </Flex>
    </section>
  );
}
