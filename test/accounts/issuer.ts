import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Issuer {
  readonly url: string;
  /** What its login page would do for somebody: the address that the browser is sent back to. */
  readonly vouch: (authorize: URL, claims: Readonly<Record<string, unknown>>) => URL;
  readonly close: () => Promise<void>;
}

interface Pending {
  readonly challenge: string;
  readonly nonce: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** An OpenID Connect issuer on loopback: discovery, keys and the code grant with PKCE, no more. */
export async function openIssuer(clientId: string): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, Pending>();
  let url = '';

  const idToken = ({ nonce, claims }: Pending): string => {
    const seconds = Math.floor(Date.now() / 1000);
    const times = { iat: seconds, exp: seconds + 60 };
    const parts = [
      { alg: 'RS256', kid: 'test', typ: 'JWT' },
      { iss: url, aud: clientId, nonce, ...times, ...claims },
    ];
    const signed = parts.map((part) => encoded(JSON.stringify(part))).join('.');
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  };
  const exchange = (form: URLSearchParams): [number, object] => {
    const pending = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (pending === undefined || proof !== pending.challenge || form.get('client_id') !== clientId)
      return [400, { error: 'invalid_grant' }];
    return [200, { access_token: 'x', token_type: 'Bearer', id_token: idToken(pending) }];
  };
  const answer = async (request: IncomingMessage): Promise<[number, object]> => {
    if (request.url === '/.well-known/openid-configuration')
      return [
        200,
        {
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        },
      ];
    if (request.url === '/keys')
      return [
        200,
        { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256' }] },
      ];
    return request.url === '/token' ? exchange(await formOf(request)) : [404, {}];
  };

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    vouch: ({ searchParams: asked }, claims) => {
      const code = randomUUID();
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce') ?? '',
        claims,
      });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return back;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}
