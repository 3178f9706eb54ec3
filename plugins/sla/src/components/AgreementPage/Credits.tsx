import { Text } from '@backstage/ui';
import { AgreementTerms } from '@stagecraft/backstage-plugin-sla-common';
import styles from './AgreementPage.module.css';

/** What is owed when a level is missed. */
export function Credits({ credits }: { credits: AgreementTerms['credits'] }) {
  if (credits.length === 0) {
    return (
      <Text as="p" color="secondary">
        Nothing is owed when a level is missed.
      </Text>
    );
  }
  const highestFirst = [...credits].sort(
    (a, b) => b.belowPercent - a.belowPercent,
  );
  return (
    <ul className={styles.words}>
      {highestFirst.map(({ belowPercent, creditPercent }) => (
        <li key={belowPercent}>
          Below {belowPercent}% in a month: <strong>{creditPercent}%</strong> of
          the month is credited
        </li>
      ))}
    </ul>
  );
}
