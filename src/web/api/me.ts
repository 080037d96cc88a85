import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import { DEFAULT_KEYS } from '../client/keys.ts';
import { ownKeys } from '../own-keys.ts';
import { DENSITIES, preferencesOf, THEMES, TimeZone } from '../preferences.ts';
import { UI_LANGUAGES } from '../say.ts';
import { Role } from './account-schema.ts';
import { type Endpoints, endpoint, SCOPES, type Scope } from './endpoint.ts';
import { checkMatch } from './etag.ts';
import { etagOfAnswer } from './mount.ts';

const longestKey = 'shift+space'.length;
const mostLanguages = 1000; // as on the site
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const Me = z
  .object({
    name: z.string(),
    role: Role.openapi({ description: 'No more than the token allows.' }),
    scopes: z
      .array(z.enum(Object.keys(SCOPES) as [Scope]))
      .optional()
      .openapi({
        description: 'Of the token; a person at the site has none, and no bounds.',
      }),
    isAlone: z.boolean().openapi({ description: 'Single-user, without a login.' }),
  })
  .openapi('Me');

const Settings = z
  .object({
    theme: z.enum(THEMES),
    density: z.enum(DENSITIES),
    language: z.enum(UI_LANGUAGES).optional(),
    timeZone: z.string().max(100).optional(),
    keys: z.record(z.string(), z.string().max(longestKey)).openapi({
      description: 'Action to key, where it is not the usual one.',
      example: { accept: 'shift+a' },
    }),
  })
  .openapi('Settings');

/** `null` is as the browser, or the desk, has it. */
const SettingsChange = z
  .object({
    ...Settings.shape,
    language: z.enum(UI_LANGUAGES).nullable(),
    timeZone: TimeZone.max(100).nullable(),
  })
  .partial()
  .openapi('SettingsChange');

const Languages = z
  .object({ languages: z.array(z.string().regex(languageTag)).max(mostLanguages) })
  .openapi('ReadingLanguages');

/** Who you are taken for, and how you want the site. */
export const meEndpoints: Endpoints = ({ store: { users, selections } }) => {
  const settingsOf = async (name: string) =>
    preferencesOf((await users.find(name))?.settings ?? {});
  return [
    endpoint(
      {
        method: 'get',
        path: '/me',
        scope: 'read',
        tag: 'Me',
        summary: 'Whom the server takes you for, and what you may do',
        answer: Me,
      },
      async ({ seat: { reader } }) => ({
        name: reader.name,
        role: reader.role,
        isAlone: reader.isAlone,
        ...(reader.scopes === undefined
          ? {}
          : { scopes: reader.scopes.filter((one): one is Scope => Object.hasOwn(SCOPES, one)) }),
      }),
    ),

    endpoint(
      {
        method: 'get',
        path: '/me/settings',
        scope: 'read',
        tag: 'Me',
        summary: 'How you want the site',
        answer: Settings,
      },
      ({ seat }) => settingsOf(seat.reader.name),
    ),

    endpoint(
      {
        method: 'patch',
        path: '/me/settings',
        scope: 'review',
        tag: 'Me',
        summary: 'Change some of your settings',
        headers: z.object({ 'If-Match': z.string().optional() }),
        body: SettingsChange,
        answer: Settings,
      },
      async ({ seat: { reader }, body, context }) => {
        const before = await settingsOf(reader.name);
        checkMatch(context, etagOfAnswer(Settings, before));
        if (reader.isAlone) await users.addLocal(reader.name);
        const stored = (await users.get(reader.name)).settings;
        const keys = body.keys === undefined ? {} : { keys: keysOf(body.keys) };
        const changed = Object.entries({ ...stored, ...body, ...keys });
        const kept = changed.filter(([, value]) => value !== undefined && value !== null);
        await users.setSettings(reader.name, Object.fromEntries(kept));
        return settingsOf(reader.name);
      },
    ),

    endpoint(
      {
        method: 'get',
        path: '/me/languages',
        scope: 'read',
        tag: 'Me',
        summary: 'The languages you read; all when there are none',
        answer: Languages,
      },
      async ({ seat }) => ({ languages: await selections.languages(seat.analyst) }),
    ),

    endpoint(
      {
        method: 'put',
        path: '/me/languages',
        scope: 'review',
        tag: 'Me',
        summary: 'Say which languages you read: the queue shows those',
        body: Languages,
        answer: Languages,
      },
      async ({ body: { languages }, seat }) => {
        await selections.readLanguages(seat.analyst, languages);
        return { languages: await selections.languages(seat.analyst) };
      },
    ),
  ];
};

/** Throws USAGE for an action that there is not, and for what cannot be a key. */
function keysOf(given: Readonly<Record<string, string>>) {
  const unknown = Object.keys(given).find((action) => !Object.hasOwn(DEFAULT_KEYS, action));
  if (unknown !== undefined) throw new WireError('USAGE', `${unknown.slice(0, 50)} is no action`);
  return ownKeys(given);
}
