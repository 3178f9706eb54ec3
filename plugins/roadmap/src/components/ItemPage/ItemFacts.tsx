import type { ReactNode } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  INITIATIVE,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  SampleNote,
  StateBadge,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { visibilityWords } from '../../format';
import { useAsOf } from '../../hooks';
import { FollowButton } from '../FollowButton';
import { kindFacts } from '../KindFacts';
import { PromiseLine } from '../PromiseLine';
import { VoteButton } from '../VoteButton';
import { ServedObjective } from './ServedObjective';
import styles from './ItemPage.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What one wants to know at first. */
export function ItemFacts({ item }: { item: RoadmapItem }) {
  return (
    <dl className={styles.facts}>
      <Fact name="State">
        <StateBadge state={item.state} />
      </Fact>
      {kindFacts(item).map(({ name, value }) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
      {item.kind === INITIATIVE && (
        <Fact name="Promise">
          <PromiseLine item={item} />
        </Fact>
      )}
      {item.objectiveKey && (
        <Fact name="Serves">
          <ServedObjective objectiveKey={item.objectiveKey} />
        </Fact>
      )}
      <People item={item} />
      <Fact name="Linked entities">
        <LinkedEntities item={item} />
      </Fact>
      <Fact name="Visible to">{visibilityWords[item.visibility]}</Fact>
      {item.category && <Fact name="Category">{item.category}</Fact>}
      <Fact name="On the roadmap since">{formatDate(item.createdAt)}</Fact>
      {item.source !== 'portal' && (
        <Fact name="Origin">
          <SampleNote source={item.source} />
        </Fact>
      )}
    </dl>
  );
}

function People({ item }: { item: RoadmapItem }) {
  const { asOf } = useAsOf();
  return (
    <>
      <Fact name="Owner">
        <EntityRefLink entityRef={item.ownerRef} />
      </Fact>
      <Fact name="Votes">
        <VoteButton item={item} />
      </Fact>
      {!asOf && (
        <Fact name="Followers">
          <FollowButton item={item} />
        </Fact>
      )}
    </>
  );
}

function LinkedEntities({ item }: { item: RoadmapItem }) {
  if (item.entities.length === 0) return <>None</>;
  return (
    <ul className={styles.entities}>
      {item.entities.map(({ entityRef, role }) => (
        <li key={entityRef}>
          <EntityRefLink entityRef={entityRef} />{' '}
          <span className={styles.role}>
            {role === 'delivers' ? 'delivered' : 'changed'} by this
          </span>
        </li>
      ))}
    </ul>
  );
}
