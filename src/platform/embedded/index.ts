export { attachEngine } from './connection-file';
export { startEngine, type Engine, type EngineOptions } from './engine';
