import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startRoom } from '../setup/harness';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Rule {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: string };
  annotations: { summary: string; runbook: string };
}

const rules = (parse(read('deploy/prometheus/alerts.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (group) => group.rules,
);
const board = JSON.parse(read('deploy/grafana/lodestone.json')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};
const expressions = [
  ...rules.map(({ expr }) => expr),
  ...board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
];

/** `up` is made by Prometheus itself. */
const metricsIn = (expr: string): string[] => expr.match(/\b(lodestone|http|process|nodejs)_\w+/g) ?? [];

/** The anchors of a page, as its headings make them. */
const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replace(/ /g, '-'),
  );

it('every metric that a rule or the board names is one that the server has', async () => {
  const room = await startRoom(['JP']);
  const scrape = await room.anonymous.get<string>('/metrics').expectStatus(200);
  await room.close();
  const families = [...scrape.matchAll(/^# TYPE (\S+) (\w+)$/gm)].flatMap(([, name, type]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name! + end) : [name!],
  );
  const named = [...new Set(expressions.flatMap(metricsIn))];
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !families.includes(name))).toEqual([]);
  const own = families.filter((name) => /^lodestone_/.test(name) && !/_(sum|count|bucket)$/.test(name));
  expect(own.filter((name) => !named.includes(name) && name !== 'lodestone_build_info')).toEqual([]);
});

it('every label that an expression selects by is one that its metric has', async () => {
  const known = [
    'agreement',
    'instance',
    'job',
    'kind',
    'le',
    'method',
    'outcome',
    'route',
    'state',
    'status',
  ];
  const selected = expressions.flatMap((expr) => [
    ...[...expr.matchAll(/by \(([^)]+)\)/g)].flatMap(([, names]) => names!.split(', ')),
    ...[...expr.matchAll(/[{,]\s*(\w+)\s*=/g)].map(([, name]) => name!),
  ]);
  expect(selected.filter((label) => !known.includes(label))).toEqual([]);
});

it.each(rules.map((rule) => [rule.alert, rule] as const))(
  '%s says for how long, how bad and what to do',
  (_, rule) => {
    expect(rule.for).toMatch(/^\d+m$/);
    expect(['warning', 'critical']).toContain(rule.labels.severity);
    expect(rule.annotations.summary).toMatch(/\.$/);
    const [page, anchor] = rule.annotations.runbook.split('#');
    expect(anchorsOf(read(page!))).toContain(anchor);
  },
);

it('brackets and quotes of every expression close', () => {
  for (const expr of expressions) {
    const count = (character: string) => expr.split(character).length;
    expect([expr, count('('), count('{'), count('[')]).toEqual([expr, count(')'), count('}'), count(']')]);
    expect([expr, count('"') % 2]).toEqual([expr, 1]);
  }
});
