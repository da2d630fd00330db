export { openCheckpoint } from './checkpoint';
export { Checkpoints } from './checkpoints';
export { CheckpointsModule } from './checkpoints.module';
export { CheckpointsViews } from './checkpoints.views';
export { parseVerifierKey, type VerifierKey } from './signed-note';
