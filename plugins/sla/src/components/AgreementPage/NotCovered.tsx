import { Text } from '@backstage/ui';
import { AgreementExclusion } from '@stagecraft/backstage-plugin-sla-common';
import { describeExclusion, MODE_WORDS } from '../ObjectivePage/describeTerms';
import styles from './AgreementPage.module.css';

/** What the promise does not cover, and what that does to the figures. */
export function NotCovered(props: { exclusions: AgreementExclusion[] }) {
  if (props.exclusions.length === 0) {
    return (
      <Text as="p" color="secondary">
        Nothing is excluded.
      </Text>
    );
  }
  return (
    <ul className={styles.words}>
      {props.exclusions.map(exclusion => (
        <li key={exclusion.title}>
          <strong>{exclusion.title}</strong>
          {exclusion.description && `: ${exclusion.description}`}{' '}
          {timeOf(exclusion)}
        </li>
      ))}
    </ul>
  );
}

function timeOf(exclusion: AgreementExclusion): string {
  const { mode, maintenance, outside } = exclusion;
  return mode && (maintenance || outside)
    ? `${describeExclusion(exclusion)}: ${MODE_WORDS[mode]}.`
    : '';
}
