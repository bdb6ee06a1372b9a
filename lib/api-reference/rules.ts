import type {
  JsonSchema,
  OpenApiDocument,
  Operation,
  OperationMethod,
  Parameter,
  Reference,
  ResponseObject,
} from "./schema";

/** One call of the document, with where it is. */
export interface ApiCall {
  method: OperationMethod;
  path: string;
  operation: Operation;
}

export const callId = ({ operation }: ApiCall): string => operation.operationId;

/** The calls under each heading, in the order of the document. */
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

/** Whether every word of a search is in what a call is called. */
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

/** The name of a schema that is referred to. */
export const nameOf = ({ $ref }: JsonSchema): string | undefined => $ref?.split("/").at(-1);

/** A schema itself, where it may be a reference to one. */
export function resolved(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const name = nameOf(schema);
  if (name === undefined) return schema;
  const { $ref: _, ...beside } = schema;
  return { ...document.components.schemas[name], ...beside };
}

/** What says the most of a plain value: of one that may be null, what it is where it is not. */
export function plain(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const own = resolved(document, schema);
  const [option] = (own.anyOf ?? own.oneOf ?? []).filter(({ type }) => type !== "null");
  return option ? { ...resolved(document, option), ...own } : own;
}

/** The one schema of a body, and its media type. */
export function bodyOf(content: ResponseObject["content"]) {
  const [first] = Object.entries(content ?? {});
  return first ? { mediaType: first[0], schema: first[1].schema } : null;
}

/** The kinds of value that a schema takes, in words: "integer or null". */
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

/** What else a value must be, in words, one by one: "at most 200 characters". */
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

/** The few values that a schema, or the list of it, takes. */
export const valuesOf = (schema: JsonSchema): unknown[] => schema.enum ?? schema.items?.enum ?? [];
