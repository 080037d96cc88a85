import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { API_RULES } from '../../src/web/api/rules.ts';
import { at, testDesk } from '../web/desk-app.ts';
import { apiClient } from './api-client.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const api = apiClient(site);

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: unknown;
  readonly 'x-least-role': string;
}

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { status, json } = await api<Document>('GET /openapi.json');
    expect(status).toBe(200);
    const { valid, errors } = await new Validator().validate(json as never);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(json.openapi).toBe('3.1.0');
  });

  test('has every route under /api/v1, and every route has a rule', async () => {
    const { json } = await api<Document>('GET /openapi.json');
    const documented = Object.entries(json.paths).flatMap(([path, item]) =>
      Object.keys(item).map(
        (method) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(.+?)\}/g, ':$1')}`,
      ),
    );
    const routed = site.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1'))
      .map(({ method, path }) => `${method} ${path}`);
    const all = [...new Set(routed)].sort();
    expect(all).toEqual([...documented, 'GET /api/v1/openapi.json'].sort());
    expect(Object.keys(API_RULES).sort()).toEqual(['GET /api', ...all].sort());
  });

  test('says of each operation who may, and how it fails; no two have one name', async () => {
    const { json } = await api<Document>('GET /openapi.json');
    const operations = Object.values(json.paths).flatMap((item) => Object.values(item));
    for (const operation of operations) {
      expect(operation['x-least-role']).toMatch(/^(reader|analyst|editor|admin)$/);
      expect(operation.security).toHaveLength(2);
      expect(operation.responses).toHaveProperty('default');
    }
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is a page as well, without scripts of its own', async () => {
    const page = await (await site.request(at('/api'))).text();
    expect(page).toContain('/queue/{article}/decision');
    expect(page).toContain('id="LEASE_HELD"');
    expect(page).not.toMatch(/<script(?! type="module" src="\/assets)|\son[a-z]+=|\sstyle=/);
  });

  test('what is not there is a problem, not a page', async () => {
    const { status, headers, json } = await api('GET /nowhere');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({ type: '/api#NOT_FOUND', code: 'NOT_FOUND', status: 404 });
  });
});
