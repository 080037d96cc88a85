import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { WireError } from './errors.ts';

interface Setting<T> {
  readonly variable: string; // environment variable; the file uses the setting's own name
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
  readonly unit?: string;
  readonly secret?: boolean; // never printed
  readonly meaning: string; // one sentence
}

const setting = <T>(definition: Setting<T>): Setting<T> => definition;
const whole = (minimum: number) => z.coerce.number().int().min(minimum);
const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0', 'yes', 'no'])])
  .transform((value) => value === true || value === 'true' || value === '1' || value === 'yes');
const list = z
  .union([z.array(z.string()), z.string()])
  .transform((value) =>
    (typeof value === 'string' ? value.split(',') : value)
      .map((part) => part.trim())
      .filter(Boolean),
  );
const urlWith = (protocols: RegExp) => z.url({ protocol: protocols });

/** Every setting. docs/settings.md is this table; `wirewatch doctor` prints the values in force. */
export const SETTINGS = {
  dataFolder: setting<string>({
    variable: 'WIREWATCH_DATA',
    schema: z.string().min(1),
    fallback: defaultDataFolder(),
    meaning: 'Folder of the embedded database and of what the program writes.',
  }),
  databaseUrl: setting<string | undefined>({
    variable: 'DATABASE_URL',
    schema: urlWith(/^postgres(ql)?$/).optional(),
    fallback: undefined,
    secret: true,
    meaning: 'PostgreSQL 15 to 18 to use instead of the embedded one.',
  }),
  redisUrl: setting<string | undefined>({
    variable: 'REDIS_URL',
    schema: urlWith(/^rediss?$/).optional(),
    fallback: undefined,
    secret: true,
    meaning: 'Redis for the queues, instead of PostgreSQL.',
  }),
  host: setting<string>({
    variable: 'WIREWATCH_HOST',
    schema: z.string().min(1),
    fallback: '127.0.0.1',
    meaning: 'Address on which the site listens.',
  }),
  port: setting<number>({
    variable: 'WIREWATCH_PORT',
    schema: whole(0).max(65535),
    fallback: 8470,
    meaning: 'Port on which the site listens; 0 takes a free one.',
  }),
  publicUrl: setting<string | undefined>({
    variable: 'WIREWATCH_PUBLIC_URL',
    schema: urlWith(/^https?$/).optional(),
    fallback: undefined,
    meaning:
      'Address by which people reach the site, behind a proxy for instance; https makes cookies secure.',
  }),
  trustedProxies: setting<readonly string[]>({
    variable: 'WIREWATCH_PROXIES',
    schema: list.refine((all) => all.every(isNetwork), 'not addresses or networks (CIDR)'),
    fallback: [],
    meaning: 'Addresses or networks (CIDR) of proxies that may say where a request comes from.',
  }),
  oidcIssuer: setting<string | undefined>({
    variable: 'WIREWATCH_OIDC_ISSUER',
    schema: urlWith(/^https?$/).optional(),
    fallback: undefined,
    meaning: 'OpenID Connect issuer with which people may sign in as well.',
  }),
  oidcClientId: setting<string>({
    variable: 'WIREWATCH_OIDC_CLIENT_ID',
    schema: z.string().min(1),
    fallback: 'wirewatch',
    meaning: 'What the issuer knows this site as.',
  }),
  oidcClientSecret: setting<string | undefined>({
    variable: 'WIREWATCH_OIDC_CLIENT_SECRET',
    schema: z.string().min(1).optional(),
    fallback: undefined,
    secret: true,
    meaning: 'Secret shared with the issuer; a public client has none.',
  }),
  oidcNewRole: setting<'none' | 'reader' | 'analyst' | 'editor'>({
    variable: 'WIREWATCH_OIDC_NEW_ROLE',
    schema: z.enum(['none', 'reader', 'analyst', 'editor']),
    fallback: 'none',
    meaning: 'Role of somebody the issuer vouches for and nobody has added; none refuses them.',
  }),
  threads: setting<number>({
    variable: 'WIREWATCH_THREADS',
    schema: whole(1).max(256),
    fallback: 2,
    unit: 'threads',
    meaning: 'Worker threads that extract and tag, so that the site answers while they work.',
  }),
  contact: setting<string>({
    variable: 'WIREWATCH_CONTACT',
    schema: z.string().min(1),
    fallback: 'https://github.com/wirewatch/wirewatch',
    meaning: 'Contact address in the user agent, for outlets that want to reach the operator.',
  }),
  defaultIntervalSeconds: setting<number>({
    variable: 'WIREWATCH_INTERVAL',
    schema: z.coerce.number().min(0),
    fallback: 5,
    unit: 'seconds',
    meaning: 'Least time between two requests to a host whose outlet and robots.txt name none.',
  }),
  allowPrivate: setting<readonly string[]>({
    variable: 'WIREWATCH_ALLOW_PRIVATE',
    schema: list,
    fallback: [],
    meaning: 'Private addresses or networks (CIDR) that may be fetched; by default none.',
  }),
  respectOptOut: setting<boolean>({
    variable: 'WIREWATCH_RESPECT_OPT_OUT',
    schema: flag,
    fallback: true,
    meaning: 'Leave out pages whose outlet reserves text and data mining (TDM, noai).',
  }),
  proxy: setting<string | undefined>({
    variable: 'WIREWATCH_PROXY',
    schema: urlWith(/^https?$/).optional(),
    fallback: undefined,
    secret: true,
    meaning: 'HTTP proxy for the crawler.',
  }),
  callbackUrl: setting<string | undefined>({
    variable: 'WIREWATCH_CALLBACK_URL',
    schema: urlWith(/^https?$/).optional(),
    fallback: undefined,
    meaning:
      'Address by which hubs (WebSub) reach the site from the web; without it feeds are only polled.',
  }),
  maxPageBytes: setting<number>({
    variable: 'WIREWATCH_MAX_PAGE',
    schema: whole(1024),
    fallback: 10 * 1024 * 1024,
    unit: 'bytes',
    meaning: 'Largest response, after decompression, that is kept.',
  }),
  chromium: setting<string | undefined>({
    variable: 'WIREWATCH_CHROMIUM',
    schema: z.string().min(1).optional(),
    fallback: undefined,
    meaning:
      'Chromium for outlets that declare `render`; looked for in the usual places without it.',
  }),
  outletFolder: setting<string | undefined>({
    variable: 'WIREWATCH_OUTLETS',
    schema: z.string().min(1).optional(),
    fallback: undefined,
    meaning: 'Folder of further outlet declarations, one JSON file each.',
  }),
  onlyOutlets: setting<readonly string[]>({
    variable: 'WIREWATCH_ONLY',
    schema: list,
    fallback: [],
    meaning: 'Keys of the outlets to crawl, a country with * as in ir/*; by default all.',
  }),
  keepBodiesDays: setting<number>({
    variable: 'WIREWATCH_KEEP_BODIES',
    schema: whole(0),
    fallback: 90,
    unit: 'days',
    meaning: 'Age from which `prune` takes away bodies of captures that a WARC file on disk holds.',
  }),
  leaseMinutes: setting<number>({
    variable: 'WIREWATCH_LEASE',
    schema: z.coerce.number().positive(),
    fallback: 15,
    unit: 'minutes',
    meaning: 'Inactivity after which a claimed item goes back to the queue.',
  }),
  timeZone: setting<string>({
    variable: 'WIREWATCH_TIME_ZONE',
    schema: z.string().refine(isTimeZone, 'not an IANA time zone'),
    fallback: 'UTC',
    meaning: "The desk's time zone (IANA): a digest's day begins at midnight there.",
  }),
  logLevel: setting<'debug' | 'info' | 'warn' | 'error' | 'silent'>({
    variable: 'WIREWATCH_LOG',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
    meaning: 'Least severe log line that is written to stderr.',
  }),
} as const;

type ValueOf<S> = S extends Setting<infer T> ? T : never;
export type Settings = {
  readonly [Name in keyof typeof SETTINGS]: ValueOf<(typeof SETTINGS)[Name]>;
};

/**
 * Environment over file over default. The file is JSON with setting names as keys:
 * WIREWATCH_CONFIG, or settings.json in the data folder. Throws CONFIG_INVALID, naming the setting.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const dataFolder = environment['WIREWATCH_DATA'] ?? SETTINGS.dataFolder.fallback;
  const file = settingsFile(environment['WIREWATCH_CONFIG'], join(dataFolder, 'settings.json'));
  const values = Object.entries(SETTINGS).map(([name, definition]) => {
    const given = nonEmpty(environment[definition.variable]) ?? file[name];
    return [name, given === undefined ? definition.fallback : parsed(name, definition, given)];
  });
  const settings = Object.fromEntries(values) as Settings;
  return { ...settings, dataFolder: resolve(settings.dataFolder) };
}

/** The values in force for a person to read, secrets covered. */
export const describeSettings = (settings: Settings): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { secret }]) => {
      const value = settings[name as keyof Settings];
      if (value === undefined) return [name, '(not set)'];
      return [name, secret === true ? '(set)' : String(value)];
    }),
  );

const nonEmpty = (value: string | undefined) => (value === '' ? undefined : value);

function parsed(
  name: string,
  definition: Setting<never> | Setting<unknown>,
  given: unknown,
): unknown {
  const result = definition.schema.safeParse(given);
  if (result.success) return result.data;
  const shown = definition.secret === true ? '(secret)' : JSON.stringify(given);
  const why = result.error.issues[0]?.message ?? 'not valid';
  throw new WireError('CONFIG_INVALID', `${definition.variable} = ${shown}: ${why}`, {
    hint: `${name}: ${definition.meaning}`,
  });
}

function settingsFile(explicit: string | undefined, implicit: string): Record<string, unknown> {
  try {
    return z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(explicit ?? implicit, 'utf8')));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const hidden = error instanceof Error && 'code' in error && error.code === 'EACCES';
    if ((missing || hidden) && explicit === undefined) return {};
    throw new WireError('CONFIG_INVALID', `${explicit ?? implicit} cannot be read as JSON`, {
      cause: error,
      hint: 'The file is one JSON object with setting names as keys; see docs/settings.md.',
    });
  }
}

/** As root the server runs under another uid, which cannot enter a private home: hence /var/lib. */
function defaultDataFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/wirewatch';
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'wirewatch');
}

const isNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Who a person at the command line is, for leases and reviews. */
export const localAnalyst = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment['WIREWATCH_ANALYST'] ?? environment['USER'] ?? `analyst@${hostname()}`;
