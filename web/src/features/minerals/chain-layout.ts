import type { Segment } from './filters';

interface Placed {
  segment: Segment;
  x: number;
  y: number;
}

export interface ChainLayout {
  width: number;
  height: number;
  boxes: Placed[];
  /** One path from each segment to the next. */
  steps: string[];
  /** Where scrap goes back to, if the chain has both ends. */
  recycling: string | null;
}

export const BOX = { width: 128, height: 64 };
const GAP = 32;
const LOOP = 36;

/** Places the segments of a value chain in a row, or one below the other; scrap leads back to what it is refined to. */
export function layOutChain(segments: Segment[], isUpright: boolean): ChainLayout {
  const step = (isUpright ? BOX.height : BOX.width) + GAP;
  const boxes = segments.map((segment, i) => ({
    segment,
    x: isUpright ? 1 : 1 + i * step,
    y: isUpright ? 1 + i * step : 1,
  }));
  const length = segments.length * step - GAP + 2;
  const back = ['refined', 'compound', 'alloy'].map((to) => boxes.find(({ segment }) => segment === to));
  const to = back.find((box) => box !== undefined);
  const from = boxes.find(({ segment }) => segment === 'scrap');
  return {
    width: isUpright ? BOX.width + LOOP + 2 : length,
    height: isUpright ? length : BOX.height + LOOP + 2,
    boxes,
    steps: boxes
      .slice(0, -1)
      .filter((_, i) => boxes[i + 1]?.segment !== 'scrap')
      .map(({ x, y }) =>
        isUpright
          ? `M${x + BOX.width / 2} ${y + BOX.height} v${GAP - 6}`
          : `M${x + BOX.width} ${y + BOX.height / 2} h${GAP - 6}`,
      ),
    recycling: from && to ? loop(from, to, isUpright) : null,
  };
}

function loop(from: Placed, to: Placed, isUpright: boolean): string {
  if (!isUpright) {
    const [x1, x2] = [from.x + BOX.width / 2, to.x + BOX.width / 2];
    return `M${x1} ${from.y + BOX.height} v${LOOP - 8} H${x2} v${-(LOOP - 14)}`;
  }
  const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
  return `M${from.x + BOX.width} ${y1} h${LOOP - 8} V${y2} h${-(LOOP - 14)}`;
}
