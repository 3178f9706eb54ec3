import type { ShownDependency } from './dependencies';

/** Where something lies within the plot, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** An item of the timeline: the box of its track, and how far along it the due date lies. */
export interface PlacedItem {
  track: Box;
  /** In percent of the width. */
  due: number;
}

/** The arrow from what is needed to what needs it, as paths of SVG. */
export interface Connector {
  key: string;
  line: string;
  head: string;
  late: boolean;
}

/** From the middle of a row to the end of the mark of a due date. */
const MARK = 10;
const HEAD = { width: 7, height: 6 };

function dueAt({ track, due }: PlacedItem) {
  return {
    x: track.left + (track.width * due) / 100,
    y: track.top + track.height / 2,
  };
}

/** A point as paths write it; tenths of a pixel are enough. */
const at = (x: number, y: number) =>
  `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/**
 * Lays out the arrows between items that are both in view: from the due date
 * of the one to that of the other, leaving and reaching the marks upright.
 */
export function layOutConnectors(
  dependencies: ShownDependency[],
  placed: ReadonlyMap<string, PlacedItem>,
): Connector[] {
  return dependencies.flatMap(({ item, on, late }) => {
    const [needed, needing] = [placed.get(on), placed.get(item)];
    if (!needed || !needing) return [];
    return [{ key: `${on} ${item}`, late, ...draw(needed, needing) }];
  });
}

function draw(needed: PlacedItem, needing: PlacedItem) {
  const [from, to] = [dueAt(needed), dueAt(needing)];
  const down = to.y >= from.y ? 1 : -1;
  const start = from.y + down * MARK;
  const tip = to.y - down * MARK;
  const end = tip - down * HEAD.height;
  const middle = (start + end) / 2;
  const half = HEAD.width / 2;
  return {
    line: `M${at(from.x, start)}C${at(from.x, middle)} ${at(to.x, middle)} ${at(
      to.x,
      end,
    )}`,
    head: `M${at(to.x - half, end)}L${at(to.x + half, end)}L${at(to.x, tip)}Z`,
  };
}
