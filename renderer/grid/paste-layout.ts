/** Where a copied block lands: once at the corner, or repeated if what is picked is a whole number of it. */
import type { Box } from './selection';

export interface Landing {
  readonly box: Box;
  /** Which row and column of the block fills a cell of the box. */
  readonly from: (x: number, y: number) => { readonly row: number; readonly col: number };
}

/** Excel's rule: one cell fills everything picked; a block repeats if it divides what is picked, otherwise it lands whole from the corner. */
export function layBlock(block: { readonly rows: number; readonly cols: number }, target: Box): Landing {
  const wide = target.width % block.cols === 0;
  const high = target.height % block.rows === 0;
  const box: Box = {
    x: target.x,
    y: target.y,
    width: wide ? target.width : block.cols,
    height: high ? target.height : block.rows,
  };
  const fits = wide && high ? box : { ...box, width: block.cols, height: block.rows };
  const landed = wide && high ? fits : stretched(block, target, fits);
  return { box: landed, from: (x, y) => ({ row: (y - landed.y) % block.rows, col: (x - landed.x) % block.cols }) };
}

/** One row repeats downwards and one column sideways even if the other side does not match. */
function stretched(block: { readonly rows: number; readonly cols: number }, target: Box, once: Box): Box {
  if (block.rows === 1 && target.width === 1) return { ...once, height: target.height };
  if (block.cols === 1 && target.height === 1) return { ...once, width: target.width };
  return once;
}
