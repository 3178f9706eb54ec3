import { WorkingStep } from '@stagecraft/backstage-plugin-sla-common';
import styles from './ObjectivePage.module.css';

/** A computation step by step: with symbols, with numbers, and what comes out. */
export function Steps({ steps }: { steps: WorkingStep[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ label, formula, substituted, result }) => (
        <li key={label}>
          <span className={styles.stepName}>{label}</span>
          <code>{formula}</code>
          <code>= {substituted}</code>
          <strong>= {result}</strong>
        </li>
      ))}
    </ol>
  );
}

/** The steps of one figure, folded away below it until somebody wants to check it. */
export function FigureWorking(props: { of: string; steps: WorkingStep[] }) {
  return (
    <details className={styles.figureWorking}>
      <summary aria-label={`Working of ${props.of}`}>Working</summary>
      <Steps steps={props.steps} />
    </details>
  );
}
