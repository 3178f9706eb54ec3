import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { PrimitiveCost } from '../../preview';
import { Section } from './Section';
import styles from './PreviewField.module.css';

/** What the primitives that it uses cost, as their owners say. */
export function Costs({ costs }: { costs: PrimitiveCost[] }) {
  return (
    <Section title="Cost">
      {costs.length === 0 ? (
        <p>It uses no primitive, so nobody has said what it costs.</p>
      ) : (
        <ul className={styles.lines}>
          {costs.map(({ entityRef, title, prices }) => (
            <li key={entityRef}>
              <EntityRefLink entityRef={entityRef} title={title} />:{' '}
              {describePrices(prices)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function describePrices(prices: string[] | undefined): string {
  if (!prices) return 'its owner has not said what it costs';
  return prices.length === 0 ? 'free' : prices.join(', and ');
}
