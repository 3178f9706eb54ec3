import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { PrimitiveDetails, Team, teamsOf } from '../../primitives';
import { Panel } from '../Panel';
import styles from './PrimitivePage.module.css';

/** Who uses it, by the team that owns what does. */
export function Users({ details }: { details: PrimitiveDetails }) {
  const { adopters } = details;
  const teams = teamsOf(adopters);
  const owners = teams.filter(({ ownerRef }) => ownerRef).length;
  return (
    <Panel title="Who uses it?">
      {adopters.length === 0 ? (
        <Text as="p" color="secondary">
          Nobody yet. What depends on it in the catalog, or consumes its APIs,
          appears here.
        </Text>
      ) : (
        <Text as="p">
          {count(adopters.length, 'entity', 'entities')} of{' '}
          {count(owners, 'team', 'teams')}
        </Text>
      )}
      <TeamList teams={teams} />
      <Unseen count={details.unseenAdopters} />
    </Panel>
  );
}

/** Teams with what they have, folded. */
export function TeamList({ teams }: { teams: Team[] }) {
  return (
    <ul className={styles.teams}>
      {teams.map(({ ownerRef, adopters }) => (
        <li key={ownerRef ?? ''}>
          <details>
            <summary>
              {ownerRef ? (
                <EntityDisplayName
                  entityRef={ownerRef}
                  defaultKind="group"
                  hideIcon
                  disableTooltip
                />
              ) : (
                'Owned by nobody'
              )}{' '}
              <span className={styles.quiet}>{adopters.length}</span>
            </summary>
            <ul className={styles.lines}>
              {adopters.map(({ entityRef, title }) => (
                <li key={entityRef}>
                  <EntityRefLink entityRef={entityRef} title={title} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Adopters that only their number tells of. */
export function Unseen(props: { count: number }) {
  if (props.count === 0) return null;
  return (
    <Text as="p" color="secondary">
      And {count(props.count, 'entity', 'entities')} that you may not see or
      that the catalog no longer has.
    </Text>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
