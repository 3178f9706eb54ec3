import { useSearchParams } from 'react-router-dom';
import {
  parseQuarter,
  type PromiseOrigin,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** All that a cell can show, in the order in which they are offered. */
export const shownFigures = ['first', 'last', 'slip', 'repromises'] as const;

/** One figure of a scorecard. */
export type ShownFigure = (typeof shownFigures)[number];

/** Stands in the address for all quarters or all teams. */
export const ALL = 'all';

/** What of the scorecard is shown; it lives in the address, so that a view can be sent to somebody. */
export interface ScorecardView {
  from?: string;
  to?: string;
  ownerRef?: string;
  origin?: PromiseOrigin;
  figure: ShownFigure;
  /** The cell that is opened: a quarter and a team, or `all` of them. */
  opened?: { period: string; ownerRef: string };
}

const quarterIn = (text: string | null) =>
  text && parseQuarter(text) ? text : undefined;

function readOpened(params: URLSearchParams): ScorecardView['opened'] {
  const period = params.get('quarter');
  const ownerRef = params.get('team');
  return period && ownerRef ? { period, ownerRef } : undefined;
}

/** Reads a view from an address; what makes no sense there is left out. */
export function readView(params: URLSearchParams): ScorecardView {
  const origin = params.get('origin');
  const figure = params.get('figure') as ShownFigure;
  return {
    from: quarterIn(params.get('from')),
    to: quarterIn(params.get('to')),
    ownerRef: params.get('owner') ?? undefined,
    origin: origin === 'portal' || origin === 'imported' ? origin : undefined,
    figure: shownFigures.includes(figure) ? figure : 'first',
    opened: readOpened(params),
  };
}

function writeView(view: ScorecardView): [name: string, value?: string][] {
  return [
    ['from', view.from],
    ['to', view.to],
    ['owner', view.ownerRef],
    ['origin', view.origin],
    ['figure', view.figure === 'first' ? undefined : view.figure],
    ['quarter', view.opened?.period],
    ['team', view.opened?.ownerRef],
  ];
}

/** The view and a way to change some of it. */
export function useScorecardView(): [
  ScorecardView,
  (change: Partial<ScorecardView>) => void,
] {
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  const change = (changes: Partial<ScorecardView>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of writeView({ ...view, ...changes })) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next, { replace: true });
  };
  return [view, change];
}
