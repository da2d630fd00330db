import { expect, it } from 'vitest';
import type { Shapes } from '../../api';
import { answerState, countAnswers } from './answers';

const given = (party: string, done: Partial<Shapes['ResponseDto']> = {}) => ({
  party,
  isExpected: true,
  acknowledged: null,
  position: null,
  commitments: [],
  recorded: [],
  ...done,
});
const acknowledged = {
  at: '2026-11-24T08:13:40.518+00:00',
} as unknown as Shapes['ResponseDto']['acknowledged'];
const commitment = (status: string) => ({ n: 1, status }) as Shapes['MadeCommitmentDto'];

const japan = given('JP', { acknowledged, commitments: [commitment('pledged')] });
const australia = given('AU', { acknowledged, commitments: [commitment('withdrawn')] });
const union = given('EU');
const misses = [{ clock: 'acknowledge', party: 'EU' }] as Shapes['MissDto'][];

it('a party is as far as the furthest thing it did and did not take back', () => {
  expect([japan, australia, union, given('CA')].map((answer) => answerState(answer, misses))).toEqual([
    'committed',
    'acknowledged',
    'missed',
    'silent',
  ]);
});

it('those bound to answer are counted; a commitment counts from whomever it comes', () => {
  const guest = given('CA', { isExpected: false, commitments: [commitment('confirmed')] });
  const notice = { responses: [japan, australia, union, guest], misses } as unknown as Shapes['NoticeDto'];
  expect(countAnswers(notice)).toEqual({ expected: 3, acknowledged: 2, positions: 0, committed: 2 });
});
