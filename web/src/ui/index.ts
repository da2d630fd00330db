export {
  AnswerBadge,
  CommitmentBadge,
  LevelBadge,
  SeverityBadge,
  StanceBadge,
  StateBadge,
  type Answered,
} from './badges';
export { DataTable, type Column } from './DataTable';
export { Deadline } from './Deadline';
export { ExerciseBanner } from './ExerciseBanner';
export { Instant } from './Instant';
export { PageTitle } from './PageTitle';
export { Quantity } from './Quantity';
export { Section } from './Section';
export { EmptyState, ErrorState, LoadingState } from './states';
export { Tag } from './Tag';
export type { Tone } from './tones';
export { UiProvider } from './UiProvider';
export { useFormat } from './useFormat';
