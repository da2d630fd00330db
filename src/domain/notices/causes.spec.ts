import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { causeOfType } from './causes';
import { CAUSES } from './notice';

const RECORD = parse<{ event_id: string; type: string }>(readFileSync('data/events/disruptions.csv'), {
  columns: true,
});

describe('MINERAL-9 causes of recorded disruptions', () => {
  it.each(RECORD)('MINERAL-9 $event_id, $type, has a cause', ({ type }) => {
    expect(CAUSES).toContain(causeOfType(type));
  });

  it.each([
    ['DIS-001', 'market-instability'],
    ['DIS-002', 'natural-disaster'],
    ['DIS-003', 'export-control'],
    ['DIS-006', 'other'],
    ['DIS-007', 'sanction'],
    ['DIS-022', 'export-control'],
    ['DIS-029', 'export-control'],
    ['DIS-037', 'accident'],
  ])('MINERAL-9 %s is %s', (id, cause) => {
    const event = RECORD.find((row) => row.event_id === id);
    expect(causeOfType(event?.type ?? '')).toBe(cause);
  });

  it.each(['', 'alien_invasion', 'toString', 'other'])('MINERAL-9 an unknown type "%s" has none', (type) => {
    expect(causeOfType(type)).toBeNull();
  });
});
