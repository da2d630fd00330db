/** Every setting by its name in the environment; a secret one is never shown, only its length. */
export const SETTINGS: { name: string; isSecret?: true }[] = [
  { name: 'NODE_ENV' },
  { name: 'PORT' },
  { name: 'HOST' },
  { name: 'LODESTONE_PUBLIC_URL' },
  { name: 'MONGODB_URI', isSecret: true },
  { name: 'LODESTONE_EMBEDDED' },
  { name: 'LODESTONE_DATA_DIR' },
  { name: 'LODESTONE_SECRET_KEY', isSecret: true },
  { name: 'LODESTONE_CHECKPOINT_KEY', isSecret: true },
  { name: 'LODESTONE_METRICS_TOKEN', isSecret: true },
  { name: 'LODESTONE_ADMIN_EMAIL' },
  { name: 'LODESTONE_ADMIN_PASSWORD', isSecret: true },
  { name: 'LODESTONE_DEMO' },
  { name: 'LODESTONE_RATE_LIMIT' },
  { name: 'LODESTONE_BODY_LIMIT' },
  { name: 'LOG_LEVEL' },
];
