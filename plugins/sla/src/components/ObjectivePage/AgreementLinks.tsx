import { Link, Text } from '@backstage/ui';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { agreementPath } from '@stagecraft/backstage-plugin-sla-react';
import styles from './ObjectivePage.module.css';

/** The agreements that promise this objective to somebody. */
export function AgreementLinks(props: { refs: string[] }) {
  if (props.refs.length === 0) {
    return (
      <Text as="p" color="secondary">
        No agreement. The objective is the owner’s own aim, promised to nobody.
      </Text>
    );
  }
  return (
    <ul className={styles.sources}>
      {props.refs.map(ref => (
        <li key={ref}>
          <Link href={agreementPath(ref)}>
            <EntityDisplayName entityRef={ref} hideIcon disableTooltip />
          </Link>
        </li>
      ))}
    </ul>
  );
}
