import { useEffect, useRef } from 'react';
import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type {
  ScorecardFigures,
  ScoredItemQuery,
  Share,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { reasonWords } from '../../format';
import { Panel } from '../Panel';
import { IntervalBar } from './IntervalBar';
import { ScoredItems } from './ScoredItems';
import { TeamName } from './ScorecardTable';
import styles from './ScorecardPage.module.css';
import { describeShare, figureWords, periodWords, summarise } from './words';

/** Everything about one quarter of one team, in words, with the items behind it. */
export function FiguresPanel(props: {
  figures: ScorecardFigures;
  query: ScoredItemQuery;
  onClose: () => void;
}) {
  const { figures, query, onClose } = props;
  const place = useRef<HTMLDivElement>(null);
  // It opens below a table that may be long, so bring it into view.
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [figures.period, figures.ownerRef]);
  return (
    <div ref={place}>
      <Panel
        title={`Behind the figures: ${periodWords(figures.period)}`}
        actions={
          <ButtonIcon
            aria-label="Close"
            icon={<RiCloseLine />}
            variant="tertiary"
            size="small"
            onPress={onClose}
          />
        }
      >
        <p className={styles.whose}>
          <TeamName ownerRef={figures.ownerRef} />
        </p>
        <Figures figures={figures} />
        <ScoredItems query={query} />
      </Panel>
    </div>
  );
}

function Figures({ figures }: { figures: ScorecardFigures }) {
  const slip = summarise(figures, 'slip');
  return (
    <dl className={styles.figures}>
      <ShareFigure name={figureWords.first} share={figures.first} />
      <ShareFigure name={figureWords.last} share={figures.last} />
      <div>
        <dt>{figureWords.slip}</dt>
        <dd>
          <strong>{slip.title}</strong>
          <small>{slip.note}</small>
          {figures.slip.open > 0 && (
            <small>{figures.slip.open} not delivered yet</small>
          )}
        </dd>
      </div>
      <div>
        <dt>{figureWords.repromises}</dt>
        <dd>
          <strong>{summarise(figures, 'repromises').title}</strong>
          {figures.reasons.map(({ reasonCode, count }) => (
            <small key={reasonCode}>
              {count} × {reasonWords[reasonCode]}
            </small>
          ))}
        </dd>
      </div>
    </dl>
  );
}

function ShareFigure({ name, share }: { name: string; share: Share }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>
          {share.kept} of {share.judged}
        </strong>
        <IntervalBar share={share} />
        <small>{describeShare(share)}</small>
        {share.leftOut > 0 && <small>{share.leftOut} left out</small>}
      </dd>
    </div>
  );
}
