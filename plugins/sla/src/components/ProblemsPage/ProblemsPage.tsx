import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Container, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { ReportedProblem } from '@stagecraft/backstage-plugin-sla-common';
import { formatAge } from '@stagecraft/backstage-plugin-sla-react';
import { useExistingEntities } from '../../hooks/useExistingEntities';
import { useProblems } from '../../hooks/useProblems';
import { PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { Panel } from '../Panel';
import { fileOf } from './fileOf';
import styles from './ProblemsPage.module.css';

/** Definitions that could not be used: where, what is wrong, what would be right. */
export function ProblemsPage() {
  const { value, error, retry } = useProblems();
  const existing = useExistingEntities(
    (value ?? []).flatMap(({ entityRef }) => entityRef ?? []),
  );
  if (error) {
    return (
      <PageLoadFailed
        what="the definitions with problems"
        error={error}
        retry={retry}
      />
    );
  }
  return (
    <Container my="4">
      {!value && <LoadingLines heights={[96, 96]} />}
      {value?.length === 0 && (
        <Panel title="Every definition is fine" level="h2">
          <Text as="p" color="secondary">
            Objectives and agreements that the catalog refuses, or that
            contradict each other, are listed here with file, line and field,
            also when they never became an entity.
          </Text>
        </Panel>
      )}
      {value && value.length > 0 && (
        <ul className={styles.list}>
          {value.map(problem => (
            <Problem
              key={JSON.stringify(problem)}
              problem={problem}
              hasPage={existing.has(problem.entityRef ?? '')}
            />
          ))}
        </ul>
      )}
    </Container>
  );
}

interface ProblemProps {
  problem: ReportedProblem;
  /** A document that was never valid has no page of an entity. */
  hasPage: boolean;
}

function Problem({ problem, hasPage }: ProblemProps) {
  const { document, entityRef, location, line, field, message } = problem;
  return (
    <li className={styles.problem}>
      <RiErrorWarningLine aria-hidden size={20} className={styles.icon} />
      <div className={styles.words}>
        <Text as="h2" variant="body-medium" weight="bold">
          {entityRef && hasPage ? (
            <EntityRefLink entityRef={entityRef} />
          ) : (
            document
          )}
        </Text>
        <p className={styles.message}>{message}</p>
        <dl className={styles.where}>
          {field && (
            <div>
              <dt>Field</dt>
              <dd>
                <code>{field}</code>
              </dd>
            </div>
          )}
          {location && (
            <div>
              <dt>File</dt>
              <dd>
                <code>{fileOf(location, line)}</code>
              </dd>
            </div>
          )}
          <div>
            <dt>Seen</dt>
            <dd>{formatAge(problem.seenAt, new Date())}</dd>
          </div>
        </dl>
      </div>
    </li>
  );
}
