import { Text } from '@backstage/ui';
import { Cost as CostTerms, formatAmount } from '../../primitives';
import { Panel } from '../Panel';
import styles from './PrimitivePage.module.css';

/** What does it cost: each price, that it is free, or that nobody says. */
export function Cost({ cost }: { cost?: CostTerms }) {
  return (
    <Panel title="What does it cost?">
      {!cost && (
        <Text as="p" color="secondary">
          Its owner does not say.
        </Text>
      )}
      {cost?.prices.length === 0 && <Text as="p">Nothing: it is free.</Text>}
      {cost && cost.prices.length > 0 && (
        <ul className={styles.lines}>
          {cost.prices.map(price => (
            <li key={`${price.currency} ${price.per}`}>
              <strong>{formatAmount(price)}</strong> per {price.per}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
