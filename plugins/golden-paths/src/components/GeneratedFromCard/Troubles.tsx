import { Alert } from '@backstage/ui';
import type { ProjectSummary } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { formatAge } from '@stagecraft/backstage-plugin-sla-react';
import { describeMove, describeTrouble } from '../../fleet';

/** What is wrong with the project's repository, or was not to be told of it. */
export function Troubles({ project }: { project: ProjectSummary }) {
  const { problem, movedTo } = project;
  return (
    <>
      {problem && (
        <Alert
          status="warning"
          icon
          title={describeTrouble(project)}
          description={`${problem}${shownAsOf(project)}`}
        />
      )}
      {movedTo && (
        <Alert
          status="info"
          icon
          title="Its repository was renamed or moved"
          description={describeMove(movedTo, 'register the project there')}
        />
      )}
    </>
  );
}

function shownAsOf({ isOutdated, checkedAt }: ProjectSummary): string {
  return isOutdated && checkedAt
    ? ` What is shown is as it was ${formatAge(checkedAt, new Date())}.`
    : '';
}
