import { z } from '@hono/zod-openapi';
import { DENSITIES, preferencesOf, THEMES } from '../preferences.ts';
import { UI_LANGUAGES } from '../say.ts';
import { Role } from './account-schema.ts';
import { type Endpoints, endpoint, SCOPES, type Scope } from './endpoint.ts';
import { checkMatch } from './etag.ts';
import { etagOfAnswer } from './mount.ts';

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
    keys: z.record(z.string().max(50), z.string().length(1)),
  })
  .openapi('Settings');

/** Who you are taken for, and how you want the site. */
export const meEndpoints: Endpoints = ({ store: { users } }) => {
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
        body: Settings.partial(),
        answer: Settings,
      },
      async ({ seat: { reader }, body, context }) => {
        const before = await settingsOf(reader.name);
        checkMatch(context, etagOfAnswer(Settings, before));
        if (reader.isAlone) await users.addLocal(reader.name);
        const stored = (await users.get(reader.name)).settings;
        const given = Object.entries(body).filter(([, value]) => value !== undefined);
        await users.setSettings(reader.name, { ...stored, ...Object.fromEntries(given) });
        return settingsOf(reader.name);
      },
    ),
  ];
};
