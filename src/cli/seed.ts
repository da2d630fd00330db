import { seedDemo } from '../demo/seed-demo';
import { withApp } from './with-app';

/** Loads the demonstration; what is there already stays. */
export function seed(): Promise<void> {
  return withApp((app) => seedDemo(app, (line) => console.log(line)));
}
