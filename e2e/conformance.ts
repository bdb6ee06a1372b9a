import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type {
  OpenApiDocument,
  Operation,
  OperationMethod,
  Reference,
  ResponseObject,
} from "@/lib/api-reference/schema";
import { reach } from "./host";

const documented = /^\/(?:api\/(?!auth\/)|v1\/|accounts\/|oauth\/|\.well-known\/)/;

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

interface Conformance {
  document: OpenApiDocument;
  ajv: Ajv2020;
  validators: Map<string, ValidateFunction>;
}

let loading: Promise<Conformance> | undefined;

/** Reads the API's OpenAPI document. */
export async function readDocument(): Promise<OpenApiDocument> {
  const response = await reach("/api/openapi.json", { method: "GET" });
  return (await response.json()) as OpenApiDocument;
}

async function load(): Promise<Conformance> {
  const document = await readDocument();
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: "openapi" }, undefined, false, false);
  return { document, ajv, validators: new Map() };
}

/**
 * Throws if a response doesn't match the OpenAPI document: an undocumented status, another media
 * type, a body that violates its schema, or no X-Request-Id.
 */
export async function checkAnswer(
  base: string,
  method: string,
  path: string,
  answer: Answer,
): Promise<void> {
  const { pathname } = new URL(path, base);
  if (!documented.test(pathname) || method === "OPTIONS") return;
  loading ??= load();
  const conformance = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const problem = problemOf(conformance, method, pathname, answer);
  if (!problem) return;
  const text = answer.text.slice(0, 500);
  throw new Error(`${method} ${path} answered ${answer.status}, ${problem}\n${text}`);
}

function problemOf(
  conformance: Conformance,
  method: string,
  pathname: string,
  answer: Answer,
): string | null {
  if (!answer.headers.get("x-request-id")) return "without X-Request-Id";
  const path = pathOf(conformance.document, pathname);
  if (!path) return answer.status === 404 ? null : "but the document has no such path";
  const verb = method === "HEAD" ? "get" : (method.toLowerCase() as OperationMethod);
  const operation = conformance.document.paths[path]?.[verb];
  if (!operation) {
    const isRefused = answer.status === 405 && answer.headers.has("allow");
    return isRefused ? null : "but the document has no such method";
  }
  const place = responseOf(conformance.document, operation, path, verb, answer.status);
  if (!place) return "which the document does not have";
  return bodyProblem(conformance, place, method, answer);
}

/** Returns the document's path of a request; literal paths take precedence over parameters. */
function pathOf({ paths }: OpenApiDocument, pathname: string): string | undefined {
  if (pathname in paths) return pathname;
  const given = pathname.split("/");
  return Object.keys(paths).find((path) => {
    const wanted = path.split("/");
    const fits = (part: string, index: number) =>
      part.startsWith("{") ? given[index] !== "" : part === given[index];
    return wanted.length === given.length && wanted.every(fits);
  });
}

interface Place {
  response: ResponseObject;
  pointer: string;
}

function responseOf(
  { components }: OpenApiDocument,
  operation: Operation,
  path: string,
  verb: string,
  status: number,
): Place | null {
  const found = operation.responses[status];
  if (!found) return null;
  if (isReference(found)) {
    const name = found.$ref.slice("#/components/responses/".length);
    const response = components.responses[name];
    return response ? { response, pointer: `/components/responses/${name}` } : null;
  }
  return { response: found, pointer: `/paths/${escaped(path)}/${verb}/responses/${status}` };
}

const isReference = (value: ResponseObject | Reference): value is Reference => "$ref" in value;

const escaped = (text: string) =>
  encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));

function bodyProblem(
  { ajv, validators }: Conformance,
  { response, pointer }: Place,
  method: string,
  answer: Answer,
): string | null {
  const types = Object.keys(response.content ?? {});
  if (types.length === 0) return answer.text === "" ? null : "with a body that is not documented";
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "none";
  if (!types.includes(type)) return `as ${type} instead of ${types.join(" or ")}`;
  if (method === "HEAD" || !type.includes("json")) return null;
  const place = `openapi#${pointer}/content/${escaped(type)}/schema`;
  const validate = validators.get(place) ?? ajv.compile({ $ref: place });
  validators.set(place, validate);
  if (validate(answer.body)) return null;
  const errors = validate.errors?.slice(0, 10).map(({ instancePath, message, params }) => {
    return `  ${instancePath || "the body"} ${message} ${JSON.stringify(params)}`;
  });
  return `not as its schema says:\n${errors?.join("\n")}`;
}
