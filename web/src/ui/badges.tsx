import { useTranslation } from 'react-i18next';
import type { Shapes } from '../api';
import {
  Clock,
  Cross,
  Dash,
  Draft,
  FourBars,
  Hand,
  Hit,
  Joined,
  LateTick,
  OneBar,
  OneChevron,
  Pulse,
  Question,
  ThreeBars,
  ThreeChevrons,
  Tick,
  TwoBars,
  TwoChevrons,
} from './icons';
import { Tag } from './Tag';
import type { Tone } from './tones';

type Notice = Shapes['NoticeDto'];
type Look = [Tone, typeof Tick];

export type Level = NonNullable<Notice['level']>;
export type Stance = Shapes['TakenPositionDto']['stance'];
export type CommitmentStatus = Shapes['MadeCommitmentDto']['status'];
/** How a party stands with one thing that it was asked. */
export type Answered = 'given' | 'late' | 'awaited' | 'missed' | 'not-asked';

const SEVERITY: Record<Notice['severity'], Look> = {
  extreme: ['grave', FourBars],
  severe: ['alarm', ThreeBars],
  moderate: ['serious', TwoBars],
  minor: ['watch', OneBar],
  unknown: ['plain', Question],
};
const LEVEL: Record<Level, Look> = {
  watch: ['watch', OneChevron],
  alert: ['serious', TwoChevrons],
  crisis: ['grave', ThreeChevrons],
};
const STATE: Record<Notice['state'], Look> = {
  reported: ['info', Draft],
  issued: ['serious', Pulse],
  resolved: ['good', Tick],
  cancelled: ['plain', Cross],
  merged: ['plain', Joined],
};
const ANSWER: Record<Answered, Look> = {
  given: ['good', Tick],
  late: ['watch', LateTick],
  awaited: ['plain', Clock],
  missed: ['alarm', Cross],
  'not-asked': ['plain', Dash],
};
const STANCE: Record<Stance, Look> = {
  affected: ['serious', Hit],
  'can-help': ['good', Hand],
  neutral: ['plain', Dash],
};
const COMMITMENT: Record<CommitmentStatus, Look> = {
  pledged: ['info', Draft],
  confirmed: ['info', Clock],
  delivered: ['good', Tick],
  withdrawn: ['plain', Cross],
};

/** A badge for each word of one list; the words are in the catalogue `common` under `group`. */
const badge = <T extends string>(group: string, looks: Record<T, Look>) =>
  function Badge({ value }: { value: T }) {
    const { t } = useTranslation('common');
    const [tone, Icon] = looks[value];
    return (
      <Tag tone={tone} Icon={Icon}>
        {t(`${group}.${value}`)}
      </Tag>
    );
  };

export const SeverityBadge = badge('severity', SEVERITY);
export const LevelBadge = badge('level', LEVEL);
export const StateBadge = badge('noticeState', STATE);
export const AnswerBadge = badge('answer', ANSWER);
export const StanceBadge = badge('stance', STANCE);
export const CommitmentBadge = badge('commitmentStatus', COMMITMENT);
