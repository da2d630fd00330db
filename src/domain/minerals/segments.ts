import type { Segment } from '../notices/notice';

/** MINERAL-5. The data's stages in the agreement's words: each stage is one segment. */
export const SEGMENT_OF_STAGE: Readonly<Record<string, Segment>> = {
  ore_concentrate: 'ore',
  intermediate: 'intermediate',
  refined_compound: 'compound',
  refined_metal: 'refined',
  alloy_semi: 'alloy',
  derivative: 'component',
  scrap: 'scrap',
};
