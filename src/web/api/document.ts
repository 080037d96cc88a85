import type { OpenAPIHono } from '@hono/zod-openapi';
import { SCOPES } from './endpoint.ts';
import { PREFIX } from './prefix.ts';

export type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The OpenAPI 3.1 document, made of the schemas that requests and answers are parsed by. */
export function documentOf(api: OpenAPIHono): Document {
  const scopes = Object.entries(SCOPES).map(([name, meaning]) => `\`${name}\`: ${meaning}`);
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Wirewatch',
      version: '1',
      description: 'News monitoring for an analyst desk: everything the site does, as JSON.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: PREFIX }],
  });
  const securitySchemes = {
    token: {
      type: 'http',
      scheme: 'bearer',
      description: `An API token. Scopes: ${scopes.join(' ')}`,
    },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-sid',
      description: 'A person who is signed in at the site.',
    },
  } as const;
  return { ...document, components: { ...document.components, securitySchemes } };
}

/** An operation as the reference shows it. */
export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly (Field & { readonly place: string })[];
  readonly body?: Shape;
  readonly answer?: Shape;
  readonly status: string;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly isRequired: boolean;
}

export interface Shape {
  readonly name?: string; // of a schema that has one
  readonly text: string;
}

/** What of JSON Schema and OpenAPI the reference reads. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}
interface RawOperation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** In the order in which they are declared. */
export const operationsOf = (document: Document): readonly Operation[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Readonly<Record<string, RawOperation>>).map(([method, raw]) =>
      operationOf(method, path, raw),
    ),
  );

function operationOf(method: string, path: string, raw: RawOperation): Operation {
  const [status = '200', { content }] = Object.entries(raw.responses).find(([code]) =>
    code.startsWith('2'),
  ) ?? ['', {}];
  const body = shape(raw.requestBody?.content);
  const answer = shape(content);
  return {
    id: raw.operationId ?? `${method}-${path}`,
    tag: raw.tags?.[0] ?? '',
    method,
    path,
    summary: raw.summary ?? '',
    description: raw.description ?? '',
    parameters: (raw.parameters ?? []).map(({ name, in: place, required, schema, ...rest }) => ({
      name,
      place,
      type: typeOf(schema ?? {}),
      meaning: rest.description ?? schema?.description ?? '',
      isRequired: required === true,
    })),
    ...(body === undefined ? {} : { body }),
    ...(answer === undefined ? {} : { answer }),
    status,
  };
}

function shape(content: Content | undefined): Shape | undefined {
  const [found] = Object.entries(content ?? {});
  if (found === undefined) return undefined;
  const [mediaType, { schema }] = found;
  if (mediaType !== 'application/json' || schema === undefined) return { text: mediaType };
  const name = nameOf(schema);
  return { ...(name === undefined ? {} : { name }), text: typeOf(schema) };
}

const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** Fields of a schema that is an object; one nameless field of any other. */
export function shapeOf(given: object): readonly Field[] {
  const schema = given as Schema;
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0)
    return [
      { name: '', type: typeOf(schema), meaning: schema.description ?? '', isRequired: true },
    ];
  return fields.map(([name, field]) => ({
    name,
    type: typeOf(field),
    meaning: field.description ?? '',
    isRequired: schema.required?.includes(name) === true,
  }));
}

/** 'string', 'Article', 'Tag[]', '{ start, end }', '"open" | "done"'. */
function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return nameOf(schema) ?? 'object';
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items !== undefined) return `${typeOf(schema.items)}[]`;
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(
        ([name, field]) =>
          `${name}${schema.required?.includes(name) === true ? '' : '?'}: ${typeOf(field)}`,
      )
      .join(', ')} }`;
  if (typeof schema.additionalProperties === 'object')
    return `{ [key]: ${typeOf(schema.additionalProperties)} }`;
  return (
    [schema.type].flat().join(' | ') + (schema.format === undefined ? '' : ` (${schema.format})`)
  );
}
