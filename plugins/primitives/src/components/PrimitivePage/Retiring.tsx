import { RiTimeLine } from '@remixicon/react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonLink, Text } from '@backstage/ui';
import { formatDay } from '@stagecraft/backstage-plugin-sla-react';
import {
  daysUntil,
  PrimitiveDetails,
  RetirementStage,
  teamsOf,
} from '../../primitives';
import { Panel } from '../Panel';
import { TeamList, Unseen } from './Users';
import styles from './PrimitivePage.module.css';

const STAGE_WORDS: Record<RetirementStage, string> = {
  announced: 'Its end is announced',
  deprecated: 'It is being retired',
  retired: 'It is retired',
};

/** What is being retired: stage, dates, who is still on it, and the way off it. */
export function Retiring(props: { details: PrimitiveDetails; now: Date }) {
  const { details, now } = props;
  const { adopters, unseenAdopters } = details;
  const { stage } = details.primitive;
  if (!stage) return null;
  const teams = teamsOf(adopters);
  const left = adopters.length + unseenAdopters;
  return (
    <Panel title={STAGE_WORDS[stage]}>
      <div className={styles.retiring} data-stage={stage}>
        <div>
          <Dates details={details} now={now} />
          <WayOff details={details} />
        </div>
        <div>
          <Text as="p" weight="bold">
            {left === 0
              ? 'Nothing uses it any more.'
              : `${left} ${left === 1 ? 'entity' : 'entities'} still to move`}
          </Text>
          <TeamList teams={teams} />
          <Unseen count={unseenAdopters} />
        </div>
      </div>
    </Panel>
  );
}

function Dates(props: { details: PrimitiveDetails; now: Date }) {
  const { deprecatedOn, sunsetOn } = props.details.terms;
  return (
    <ul className={styles.dates}>
      <li>
        <RiTimeLine aria-hidden size={16} />
        {deprecatedOn
          ? `Deprecated from ${formatDay(deprecatedOn)}`
          : 'No day is named from which it is deprecated'}
      </li>
      <li>
        <RiTimeLine aria-hidden size={16} />
        {sunsetOn
          ? `${describeSunset(sunsetOn, props.now)}`
          : 'No day is named on which it ends'}
      </li>
    </ul>
  );
}

function describeSunset(sunsetOn: string, now: Date): string {
  const days = daysUntil(sunsetOn, now);
  const day = formatDay(sunsetOn);
  if (days <= 0) return `Ended on ${day}`;
  return `Ends on ${day}, in ${days} ${days === 1 ? 'day' : 'days'}`;
}

function WayOff({ details }: { details: PrimitiveDetails }) {
  const { replacedBy, migrationGuideHref } = details.terms;
  return (
    <>
      {replacedBy && (
        <p>
          <EntityRefLink entityRef={replacedBy} defaultKind="component" /> takes
          its place.
        </p>
      )}
      {migrationGuideHref ? (
        <ButtonLink href={migrationGuideHref} variant="primary">
          How to move
        </ButtonLink>
      ) : (
        <Text as="p" color="secondary">
          No guide to moving is written yet. Ask its owner.
        </Text>
      )}
    </>
  );
}
