import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import type {
  PromiseOrigin,
  Scorecard,
  ScorecardFigures,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  SampleNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { FiguresPanel } from './FiguresPanel';
import { ScorecardTable } from './ScorecardTable';
import styles from './ScorecardPage.module.css';
import { ALL, type ScorecardView } from './useScorecardView';

interface QuartersProps {
  scorecard: Scorecard;
  /** The one that is shown; undefined where there are no figures. */
  origin?: PromiseOrigin;
  view: ScorecardView;
  onChange: (change: Partial<ScorecardView>) => void;
}

const orAll = (text?: string) => text ?? ALL;

/** The figures of one origin: the table, and what is opened of it. */
export function ScoredQuarters(props: QuartersProps) {
  const { scorecard, origin, view, onChange } = props;
  const figures = scorecard.figures.filter(it => it.origin === origin);
  const { opened } = view;
  const shown =
    opened &&
    figures.find(
      it =>
        orAll(it.period) === opened.period &&
        orAll(it.ownerRef) === opened.ownerRef,
    );
  return (
    <>
      {figures.length === 0 ? (
        <NothingScored onChange={onChange} />
      ) : (
        <ScorecardTable {...props} figures={figures} />
      )}
      <Notes scorecard={scorecard} origin={origin} figures={figures} />
      {shown && (
        <FiguresPanel
          figures={shown}
          query={{
            from: shown.period ?? scorecard.from,
            to: shown.period ?? scorecard.to,
            ownerRef: shown.ownerRef ? [shown.ownerRef] : asked(view),
            origin,
          }}
          onClose={() => onChange({ opened: undefined })}
        />
      )}
    </>
  );
}

function asked({ ownerRef }: ScorecardView): string[] | undefined {
  return ownerRef ? [ownerRef] : undefined;
}

/** What one must know to read the figures right. */
function Notes(props: {
  scorecard: Scorecard;
  origin?: PromiseOrigin;
  figures: ScorecardFigures[];
}) {
  const { scorecard, origin, figures } = props;
  const people = scorecard.ownedByPeople;
  const sources = figures[0]?.sources ?? [];
  return (
    <div className={styles.notes}>
      {sources.map(source => (
        <SampleNote key={source} source={source} />
      ))}
      {origin === 'imported' && (
        <p>
          These promises were brought in from elsewhere: nobody here saw them
          being made, so they are scored apart.
        </p>
      )}
      {figures.length > 0 && (
        <p>
          Seen on {formatDate(scorecard.today)}. A promise counts once its day
          has passed, in the quarter for which it was first made; withdrawn is
          not kept.
        </p>
      )}
      {people > 0 && (
        <p>
          {people === 1
            ? '1 item is not scored, because a person owns it and not a team.'
            : `${people} items are not scored, because a person owns them and not a team.`}
        </p>
      )}
    </div>
  );
}

function NothingScored(props: Pick<QuartersProps, 'onChange'>) {
  const everything = { from: undefined, to: undefined, ownerRef: undefined };
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3" align="start">
          <Text as="h2" variant="title-x-small" weight="bold">
            Nothing was promised for these quarters
          </Text>
          <Text as="p" color="secondary">
            A promise appears here as soon as it is made for a quarter that is
            shown, and is judged once its day has passed.
          </Text>
          <Button
            variant="secondary"
            onPress={() => props.onChange({ ...everything, opened: undefined })}
          >
            Show all teams and the last quarters
          </Button>
        </Flex>
      </CardBody>
    </Card>
  );
}
