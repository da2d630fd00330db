import { Choice, Integer } from '../http';

export class HealthDto {
  @Choice(['ok', 'unavailable'])
  status!: 'ok' | 'unavailable';

  @Choice(['ok', 'unavailable'], { optional: true })
  database?: 'ok' | 'unavailable';

  @Integer({
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    optional: true,
    description: 'Tasks given up after many failures.',
  })
  deadTasks?: number;
}
