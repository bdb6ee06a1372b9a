import type {
  JsonSchema,
  OpenApiDocument,
  Operation,
  OperationMethod,
  Parameter,
  Reference,
  ResponseObject,
} from "./schema";

/** One call of the document, with its method and path. */
export interface ApiCall {
  method: OperationMethod;
  path: string;
  operation: Operation;
}

export const callId = ({ operation }: ApiCall): string => operation.operationId;

/** Groups the calls by heading, in the order of the document. */
export function callsByTag(document: OpenApiDocument): { tag: string; calls: ApiCall[] }[] {
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method as OperationMethod,
      path,
      operation,
    })),
  );
  return document.tags.map(({ name }) => ({
    tag: name,
    calls: calls.filter(({ operation }) => operation.tags.includes(name)),
  }));
}

/** Returns whether a call's name includes every word of a search. */
export function matchesSearch({ method, path, operation }: ApiCall, search: string): boolean {
  const text = `${method} ${path} ${operation.summary} ${operation.tags.join(" ")}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

type Section = "parameters" | "responses" | "headers";

function named<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  if (!("$ref" in value)) return value;
  const [section, name] = value.$ref.split("/").slice(2) as [Section, string];
  return document.components[section][name] as unknown as T;
}

export const parametersOf = (document: OpenApiDocument, { operation }: ApiCall): Parameter[] =>
  (operation.parameters ?? []).map((each) => named<Parameter>(document, each));

export interface ApiAnswer {
  status: string;
  response: ResponseObject;
}

export const answersOf = (document: OpenApiDocument, { operation }: ApiCall): ApiAnswer[] =>
  Object.entries(operation.responses).map(([status, response]) => ({
    status,
    response: named<ResponseObject>(document, response),
  }));

/** Returns the name of a referenced schema. */
export const nameOf = ({ $ref }: JsonSchema): string | undefined => $ref?.split("/").at(-1);

/** Returns a schema, following a reference. */
export function resolved(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const name = nameOf(schema);
  if (name === undefined) return schema;
  const { $ref: _, ...beside } = schema;
  return { ...document.components.schemas[name], ...beside };
}

/** Returns the most informative schema of a plain value: if nullable, the other type. */
export function plain(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const own = resolved(document, schema);
  const [option] = (own.anyOf ?? own.oneOf ?? []).filter(({ type }) => type !== "null");
  return option ? { ...resolved(document, option), ...own } : own;
}

/** Returns the single schema of a body, and its media type. */
export function bodyOf(content: ResponseObject["content"]) {
  const [first] = Object.entries(content ?? {});
  return first ? { mediaType: first[0], schema: first[1].schema } : null;
}

/** Describes the types of a schema in words: "integer or null". */
export function typeText(schema: JsonSchema): string {
  const { $ref, type, items, anyOf, oneOf, enum: values } = schema;
  if ($ref) return nameOf(schema) ?? "";
  const options = anyOf ?? oneOf;
  if (options) return [...new Set(options.map(typeText))].join(" or ");
  if ("const" in schema) return JSON.stringify(schema.const);
  const types = [type ?? (values ? "value" : "anything")].flat();
  const words = types.map((each) =>
    each === "array" ? `list of ${items ? typeText(items) : "anything"}` : each,
  );
  return words.join(" or ");
}

/** Lists the limits of a value in words: "at most 200 characters". */
export function limitTexts(schema: JsonSchema): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const texts = [
    schema.format && `format ${schema.format}`,
    minimum !== undefined && `at least ${minimum}`,
    exclusiveMinimum !== undefined && `more than ${exclusiveMinimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `at most ${maximum}`,
    exclusiveMaximum !== undefined && `less than ${exclusiveMaximum}`,
    schema.multipleOf !== undefined && `a multiple of ${schema.multipleOf}`,
    schema.minLength === 1 && "not empty",
    (schema.minLength ?? 0) > 1 && `at least ${schema.minLength} characters`,
    schema.maxLength !== undefined && `at most ${schema.maxLength} characters`,
    schema.minItems === 1 && "not empty",
    (schema.minItems ?? 0) > 1 && `at least ${schema.minItems} items`,
    schema.maxItems !== undefined && `at most ${schema.maxItems} items`,
    schema.pattern && schema.pattern !== "\\S" && `matches ${schema.pattern}`,
    schema.pattern === "\\S" && "not blank",
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
  ];
  return texts.filter((text) => typeof text === "string" && text !== "") as string[];
}

/** Returns the enumerated values of a schema or of its list items. */
export const valuesOf = (schema: JsonSchema): unknown[] => schema.enum ?? schema.items?.enum ?? [];
