import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '../../src/platform/config';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Service {
  image: string;
  build?: string;
  read_only?: boolean;
  ports?: string[];
  networks: string[];
  volumes?: string[];
  secrets?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  mem_limit?: string;
  security_opt?: string[];
  restart?: string;
}

const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { environment: string }>;
};
const services = Object.entries(compose.services);
const variables = [...text.matchAll(/(?<!\$)\$\{(\w+)(:[?-])([^}]*)\}/g)].map(([, name, kind, rest]) => ({
  name: name!,
  isRequired: kind === ':?',
  rest: rest!,
}));
const stages = [...read('Dockerfile').matchAll(/^FROM (\S+)(?: AS (\w+))?$/gm)];

describe('docker-compose.yml', () => {
  it('takes every variable from .env.example, with a default or a sentence about what is missing', () => {
    expect(variables.length).toBeGreaterThan(8);
    const used = [
      ...variables.map(({ name }) => name),
      ...Object.values(compose.secrets).map((s) => s.environment),
    ];
    const documented = read('.env.example');
    expect(used.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(documented))).toEqual([]);
    expect(variables.filter(({ isRequired, rest }) => isRequired && rest.length < 10)).toEqual([]);
    expect(text.replaceAll('$$', '').match(/\$(?!\{\w+:)\w*/g)).toBeNull(); // nothing without either
  });

  it('holds no secret', () => {
    for (const { name, isRequired } of variables.filter((each) => /KEY|PASSWORD|TOKEN/.test(each.name)))
      expect([name, isRequired || text.includes(`\${${name}:-}`)]).toEqual([name, true]);
  });

  it('gives the servers settings with which they start, and no others', () => {
    const source = read('src/platform/config/config.ts');
    for (const name of ['server-1', 'server-2']) {
      const { environment } = compose.services[name]!;
      expect(Object.keys(environment!).filter((setting) => !source.includes(`'${setting}'`))).toEqual([]);
      const made = Object.fromEntries(
        Object.entries(environment!).map(([setting, value]) => [
          setting,
          value.replace(/\$\{(\w+):.*?\}/g, example),
        ]),
      );
      expect(loadConfig(made)).toMatchObject({ isProduction: true, publicUrl: 'https://lodestone.example' });
    }
  });

  const example = (_: string, name: string): string => {
    if (name === 'LODESTONE_DOMAIN') return 'lodestone.example';
    if (name === 'LODESTONE_CHECKPOINT_KEY') return Buffer.alloc(32).toString('base64');
    if (/SECRET_KEY|PASSWORD/.test(name) && !name.includes('ADMIN')) return 'x'.repeat(40);
    return name === 'LOG_LEVEL' ? 'info' : '';
  };

  it.each(services)('%s names what is there', (_, service) => {
    const { depends_on = {}, networks, volumes = [], secrets = [] } = service;
    for (const [other, { condition }] of Object.entries(depends_on)) {
      const target = compose.services[other];
      if (condition === 'service_healthy') expect(target?.healthcheck).toBeDefined();
      else expect([condition, target?.restart]).toEqual(['service_completed_successfully', 'no']);
    }
    expect(networks.filter((network) => !(network in compose.networks))).toEqual([]);
    expect(secrets.filter((secret) => !(secret in compose.secrets))).toEqual([]);
    for (const source of volumes.map((volume) => volume.split(':')[0]!))
      expect([
        source,
        source.startsWith('.') ? existsSync(join(root, source)) : source in compose.volumes,
      ]).toEqual([source, true]);
  });

  it.each(services)('%s is bounded, pinned and watched', (name, service) => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    if (!service.build) expect(service.image).toMatch(/:\d+\.\d+\.\d+(-[a-z]+)?$/);
    if (name !== 'database') expect(service.read_only).toBe(true);
    if (name !== 'database-init') expect(service.healthcheck?.test[0]).toBe('CMD');
  });

  it('lets nobody beyond the machine reach anything but the proxy', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['caddy']);
    expect(compose.services['database']!.networks).toEqual(['back']);
    expect(compose.networks['back']).toEqual({ internal: true });
  });

  it('has Caddy pass on to both servers, to the same one each time, and never the metrics', () => {
    const caddy = read('deploy/Caddyfile');
    const servers = services.filter(([name]) => name.startsWith('server-')).map(([name]) => `${name}:4000`);
    expect(caddy).toContain(`reverse_proxy ${servers.join(' ')} {`);
    expect(caddy).toMatch(/lb_policy cookie \w+/);
    expect(caddy).toMatch(/@internal path \/metrics\n\s+respond @internal 404/);
    expect(caddy.split('{').length).toBe(caddy.split('}').length);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');

  it('is built in stages on a pinned long-term Node.js that the program takes', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const oldest = Number(/\d+/.exec(engines.node)![0]);
    for (const [, image] of stages) {
      const major = Number(/^node:(\d+)\.\d+\.\d+-\w+-slim$/.exec(image!)![1]);
      expect([major >= oldest, major % 2]).toEqual([true, 0]);
    }
    expect(stages.map(([, , name]) => name)).toEqual(['build', 'dependencies', undefined]);
  });

  it('copies what is there, runs without root and says whether it is well', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
      paths!.split(' '),
    );
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM'));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('CMD ["node", "bin/lodestone", "serve"]'));
  });

  it('has what it copies let in, and no settings or keys', () => {
    const admitted = read('.dockerignore')
      .match(/^!(.+)$/gm)!
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(?!\. )(.+) \S+$/gm)]
      .flatMap(([, paths]) => paths!.split(' '))
      .map((path) => path.split('/')[0]!);
    expect(copied.filter((path) => !admitted.some((entry) => entry.split('/')[0] === path))).toEqual([]);
    expect(admitted.filter((entry) => /^\.env|\.lodestone|^\.git/.test(entry))).toEqual([]);
  });
});
