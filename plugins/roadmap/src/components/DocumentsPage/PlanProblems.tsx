import { Alert } from '@backstage/ui';
import type { DocumentProblem } from '@stagecraft/backstage-plugin-roadmap-common';
import styles from './DocumentsPage.module.css';

const KINDS: Record<DocumentProblem['kind'], string> = {
  error: '',
  conflict: 'The portal went on: ',
  denied: 'Not allowed: ',
};

/** Everything that keeps a document from being applied, each at its line. */
export function PlanProblems(props: {
  name: string;
  problems: DocumentProblem[];
}) {
  const { name, problems } = props;
  const title =
    problems.length === 1
      ? '1 problem; nothing can be applied yet'
      : `${problems.length} problems; nothing can be applied yet`;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={
        <ul className={styles.problems}>
          {problems.map((problem, index) => (
            <li key={index}>
              <Place name={name} problem={problem} />
              {KINDS[problem.kind]}
              {problem.message}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Place({ name, problem }: { name: string; problem: DocumentProblem }) {
  const { line, column, field, id } = problem;
  const place = [name, line, ...(column ? [column] : [])].join(':');
  return (
    <span className={styles.place}>
      {place}
      {id && ` ${id}`}
      {field && ` ${field}`}
    </span>
  );
}
