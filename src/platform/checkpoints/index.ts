export { openCheckpoint, originOf } from './checkpoint';
export { Checkpoints } from './checkpoints';
export { CheckpointsModule } from './checkpoints.module';
export { CheckpointsViews } from './checkpoints.views';
export { parseVerifierKey, verifierKeyText, type VerifierKey } from './signed-note';
