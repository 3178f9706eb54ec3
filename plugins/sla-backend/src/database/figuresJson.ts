import type { WindowFigures } from '@stagecraft/backstage-plugin-sla-common';
import type { FiguresJson } from './tables';

/** Figures as JSON keeps them. */
export function figuresToJson({
  slices,
  ...figures
}: WindowFigures): FiguresJson {
  return {
    ...figures,
    ...(slices && {
      slices: { ...slices, ratioSum: slices.ratioSum.toString() },
    }),
  };
}

/** Figures that JSON kept. */
export function figuresFromJson({
  slices,
  ...figures
}: FiguresJson): WindowFigures {
  return {
    ...figures,
    ...(slices && { slices: { ...slices, ratioSum: BigInt(slices.ratioSum) } }),
  };
}
