import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { digestStyle } from '../digest/html-style.ts';
import { bearerOf } from './reader.ts';

const formBytes = 256 * 1024; // a decision on an article with a thousand tags names each of them
const yearSeconds = 31_536_000;

export interface Guarding {
  readonly hosts: readonly string[]; // Host headers that are answered: a foreign name means DNS rebinding
  readonly origin?: string; // by which people reach the site, where a proxy stands before it
  readonly isSecure: boolean; // reached by https
}

/** What holds for every request: known host names, our own forms only, and one policy without exceptions. */
export function guard(site: Hono, { hosts, origin, isSecure }: Guarding): void {
  site.use(async (context, next) => {
    if (!hosts.includes(new URL(context.req.url).hostname)) return context.text('wrong host', 421);
    await next();
    if (!context.res.headers.has('Cache-Control'))
      context.header('Cache-Control', 'private, no-store');
    return undefined;
  });
  site.use('/digests/:id', async (context, next) => {
    await next();
    if (context.res.ok) context.header('Content-Security-Policy', digestPolicy);
  });
  site.use(
    secureHeaders({
      contentSecurityPolicy,
      referrerPolicy: 'no-referrer', // what is read here is nobody's business, the outlets' least
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      crossOriginOpenerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
      strictTransportSecurity: isSecure ? `max-age=${yearSeconds}` : false,
    }),
  );
  const ownForms = csrf({
    origin: (given, context) => given === origin || given === new URL(context.req.url).origin,
  });
  site.use(
    (context, next) => (bearerOf(context) === undefined ? ownForms(context, next) : next()), // no browser adds a token by itself
  );
  site.use(bodyLimit({ maxSize: formBytes }));
}

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** A digest carries its style inside itself, and only that very style holds. */
const styleHash = createHash('sha256').update(digestStyle).digest('base64');
const digestPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
