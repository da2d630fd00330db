export { attachEngine } from './connection-file';
export { startEngine, type Engine } from './engine';
export { findInstallation } from './installation';
