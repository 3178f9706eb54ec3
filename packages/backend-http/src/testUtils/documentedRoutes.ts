import type { OpenApiDocument } from '../createStrictRouter';

/** JSON schema as far as this package reads it. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  [keyword: string]: unknown;
}

/** A parameter of an operation. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

/** One operation of an OpenAPI document. */
export interface DocumentedRoute {
  /** Method and template, such as `PUT /v1/items/{key}`. */
  name: string;
  method: string;
  template: string;
  parameters: Parameter[];
  body?: Schema;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

type Tree = Record<string, any>;

/** Follows a `$ref` inside the document; anything else is returned as it is. */
export function resolveRef<T>(spec: OpenApiDocument, node: T): T {
  const ref = (node as { $ref?: string } | undefined)?.$ref;
  if (!ref) return node;
  const parts = ref.replace(/^#\//, '').split('/');
  const target = parts.reduce<Tree>((tree, key) => tree?.[key], spec as Tree);
  if (!target) throw new Error(`The document has no ${ref}`);
  return resolveRef(spec, target as T);
}

function routeOf(
  spec: OpenApiDocument,
  template: string,
  method: string,
): DocumentedRoute {
  const item = spec.paths[template] as Tree;
  const operation = item[method] as Tree;
  const parameters: unknown[] = [
    ...(item.parameters ?? []),
    ...(operation.parameters ?? []),
  ];
  const body = resolveRef(spec, operation.requestBody as Tree | undefined);
  return {
    name: `${method.toUpperCase()} ${template}`,
    method: method.toUpperCase(),
    template,
    parameters: parameters.map(it => resolveRef(spec, it) as Parameter),
    body: body?.content?.['application/json']?.schema,
  };
}

/** Every operation of an OpenAPI document, in the document's order. */
export function documentedRoutes(spec: OpenApiDocument): DocumentedRoute[] {
  return Object.keys(spec.paths).flatMap(template =>
    METHODS.filter(method => method in (spec.paths[template] as Tree)).map(
      method => routeOf(spec, template, method),
    ),
  );
}
