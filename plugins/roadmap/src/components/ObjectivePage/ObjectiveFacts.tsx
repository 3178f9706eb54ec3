import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { ObjectiveDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  OBJECTIVES_PATH,
  SampleNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { ItemsByState } from '../ItemsByState';
import styles from './ObjectivePage.module.css';

/** Quarter, owner and how many items serve it. */
export function ObjectiveFacts({ objective }: { objective: ObjectiveDetails }) {
  return (
    <p className={styles.facts}>
      <Link href={OBJECTIVES_PATH} standalone>
        {objective.period.replace('-', ' ')}
      </Link>
      <EntityRefLink entityRef={objective.ownerRef} />
      <ItemsByState items={objective.items} />
      <SampleNote source={objective.source} />
    </p>
  );
}
