import type { Evidence } from '../../../domain/minerals/evidence';
import type { HsCode, MineralSegment } from '../../../domain/minerals/mineral';
import { SEGMENT_OF_STAGE } from '../../../domain/minerals/segments';
import { SEGMENTS, type Segment } from '../../../domain/notices/notice';
import { readRows } from './csv-row';

interface HsLine extends HsCode {
  mineral: string;
  segment: Segment;
}

const ASSIGNMENT: Evidence = {
  source: 'HS 2022 nomenclature',
  verified: 'unverified',
  note: 'The codes and their descriptions are verified; their assignment to mineral and segment is not.',
};

/** The Harmonized System codes of every mineral and segment. */
export function readHsLines(dataDir: string, ids: ReadonlySet<string>): HsLine[] {
  return readRows(dataDir, 'minerals/mineral_stage_hs6.csv').map((row) => {
    const mineral = row.text('mineral_id');
    if (!ids.has(mineral)) row.refuse('mineral_id', 'must be on the list');
    const code = row.text('hs6_2022');
    if (!/^\d{6}$/.test(code)) row.refuse('hs6_2022', 'must be six digits');
    return {
      mineral,
      segment: row.meaning('stage', SEGMENT_OF_STAGE),
      code,
      coverage: row.meaning('coverage', { full: 'full', ex: 'ex' } as const),
      description: row.text('hs_description'),
      inWtoEnergyList: row.meaning('in_wto_energy_minerals_list', { '0': false, '1': true }),
    };
  });
}

/** One mineral's segments that have codes, from ore to scrap. */
export function segmentsOf(lines: HsLine[], id: string): MineralSegment[] {
  return SEGMENTS.map((segment) => ({
    segment,
    codes: lines
      .filter((line) => line.mineral === id && line.segment === segment)
      .map(({ code, coverage, description, inWtoEnergyList }) => ({
        code,
        coverage,
        description,
        inWtoEnergyList,
      })),
    evidence: ASSIGNMENT,
  })).filter(({ codes }) => codes.length > 0);
}
