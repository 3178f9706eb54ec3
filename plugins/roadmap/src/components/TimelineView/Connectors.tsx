import { useLayoutEffect, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { layOutConnectors, type Box } from './connectorLayout';
import type { ShownDependency } from './dependencies';
import type { TimelineScale } from './timelineLayout';
import styles from './TimelineView.module.css';

interface ConnectorsProps {
  /** Holds the rows, whose tracks are measured; null until it is there. */
  plot: HTMLElement | null;
  items: RoadmapItem[];
  dependencies: ShownDependency[];
  scale: TimelineScale;
}

/** The boxes of the tracks within the plot, by the key of the item; measured again when the plot grows or shrinks. */
function useTracks({ plot, items }: ConnectorsProps) {
  const [measure, { width, height }] = useMeasure<SVGSVGElement>();
  const [tracks, setTracks] = useState<ReadonlyMap<string, Box>>(new Map());
  useLayoutEffect(() => {
    const found = plot?.querySelectorAll<HTMLElement>('[data-track]');
    setTracks(
      new Map(
        [...(found ?? [])].map(track => [
          track.dataset.track ?? '',
          {
            left: track.offsetLeft,
            top: track.offsetTop,
            width: track.offsetWidth,
            height: track.offsetHeight,
          },
        ]),
      ),
    );
  }, [plot, items, width, height]);
  return { measure, tracks };
}

/**
 * Arrows from what is needed to what needs it, behind bars and words. The rows
 * say the same in words, so they are hidden from screen readers.
 */
export function Connectors(props: ConnectorsProps) {
  const { items, dependencies, scale } = props;
  const { measure, tracks } = useTracks(props);
  const placed = new Map(
    items.flatMap(({ key, commitment }) => {
      const track = tracks.get(key);
      if (!track || !commitment) return [];
      return [[key, { track, due: scale(new Date(commitment.dueOn)) }]];
    }),
  );
  return (
    <svg ref={measure} className={styles.connectors} aria-hidden>
      {layOutConnectors(dependencies, placed).map(
        ({ key, late, line, head }) => (
          <g key={key} data-late={late || undefined}>
            <path className={styles.connector} d={line} />
            <path className={styles.head} d={head} />
          </g>
        ),
      )}
    </svg>
  );
}
