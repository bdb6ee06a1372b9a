import fc from "fast-check";
import type { OpenApiDocument, Operation, Parameter } from "@/lib/api-reference/schema";
import { arbitraryOf } from "./arbitrary";
import type { Sent } from "./client";
import { type Mutation, mutated, mutation, oddValue } from "./mutate";
import type { Preparation } from "./preparation";

export interface FuzzedCall {
  method: string;
  /** Path in the document: `/api/offers/{id}`. */
  template: string;
  operation: Operation;
}

/** The way a case differs from a valid call, if it does. */
type Flaw = "none" | "body" | "query" | "params" | "unknown" | "media" | "text" | "credential";

const flaws = fc.constantFrom<Flaw>(
  ...Array<Flaw>(13).fill("none"),
  ...([
    "body",
    "body",
    "body",
    "query",
    "params",
    "unknown",
    "media",
    "text",
    "credential",
  ] as const),
);

const mediaTypes = [
  "text/plain",
  "application/xml",
  "",
  "application/json+x",
  "multipart/form-data",
];
const badTexts = ["", "{", "[1,", '{"a":}', "\0", "null", '"x"', "1e999", "<a/>", "a=1&a=2", "%%%"];
const badCredentials: Record<string, string>[] = [
  {},
  { Authorization: "Bearer wrong" },
  { Authorization: "Bearer" },
  { Authorization: "Basic eDp5" },
  { Authorization: "Basic %%%" },
  { "X-API-Key": "pk_wrong" },
  { "X-API-Key": "" },
  { Cookie: "next-auth.session-token=wrong" },
];

interface Draft {
  flaw: Flaw;
  query: Record<string, unknown>;
  body: unknown;
  unknownParam: unknown;
  mutation: Mutation;
  odd: unknown;
  /** Picks one of several options of a flaw. */
  pick: number;
  headers: Record<string, string>;
}

/** Generates cases of a call: mostly valid ones, and others with one flaw. */
export function casesOf(
  document: OpenApiDocument,
  call: FuzzedCall,
  preparation: Preparation,
): fc.Arbitrary<(index: number) => Sent> {
  const of = arbitraryOf(document, preparation.known ?? {});
  const { parameters = [], requestBody } = call.operation;
  const named = parameters.filter((each): each is Parameter => "name" in each);
  const inQuery = named.filter((each) => each.in === "query" && each.name !== "cursor");
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const derived = content ? of(content.schema) : fc.constant(undefined);
  const { bodies } = preparation;
  const drafts: fc.Arbitrary<Draft> = fc.record({
    flaw: flaws,
    query: fc.record(
      Object.fromEntries(inQuery.map(({ name, schema }) => [name, of(schema, name)])),
      {
        requiredKeys: inQuery.flatMap(({ name, required }) => (required ? [name] : [])),
      },
    ),
    body: bodies ? fc.oneof({ weight: 3, arbitrary: bodies }, derived) : derived,
    unknownParam: fc.oneof(fc.nat(), fc.string({ minLength: 1 }), oddValue),
    mutation,
    odd: oddValue,
    pick: fc.nat(),
    headers: conditionalHeaders(parameters),
  });
  return drafts.map((generated) => (index: number) => {
    const draft = { ...generated, flaw: type ? generated.flaw : withoutBody(generated.flaw) };
    const body = preparation.fix ? preparation.fix(draft.body, index) : draft.body;
    const { method } = call;
    return {
      method,
      path: pathOf(call.template, draft, preparation, index) + queryOf(draft, named),
      ...payloadOf(call, { ...draft, body }, preparation, type),
    };
  });
}

/** Replaces a flaw of the body by one of the query where there is no body. */
const withoutBody = (flaw: Flaw): Flaw =>
  flaw === "body" || flaw === "media" || flaw === "text" ? "query" : flaw;

function conditionalHeaders(
  parameters: Operation["parameters"],
): fc.Arbitrary<Record<string, string>> {
  const shared = (parameters ?? []).flatMap((each) =>
    "$ref" in each ? each.$ref.split("/").at(-1) : [],
  );
  const none = fc.constant<Record<string, string>>({});
  const options = [none, none, none, none, none, none];
  if (shared.includes("IfMatch")) {
    options.push(fc.constantFrom("*", '"r1.x"', "W/", "x").map((value) => ({ "If-Match": value })));
  }
  if (shared.includes("IfNoneMatch")) {
    options.push(fc.constantFrom("*", '"x"').map((value) => ({ "If-None-Match": value })));
  }
  if (shared.includes("IdempotencyKey")) {
    options.push(fc.uuid().map((value) => ({ "Idempotency-Key": value })));
    options.push(
      fc.constantFrom("one", "two", "x".repeat(300)).map((value) => ({ "Idempotency-Key": value })),
    );
  }
  return fc.oneof(...options);
}

function pathOf(
  template: string,
  { flaw, unknownParam, pick }: Draft,
  { targets }: Preparation,
  index: number,
): string {
  const target = targets?.[index % targets.length] ?? {};
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const wrong = flaw === "params" && names.length > 0 ? names[pick % names.length] : undefined;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === wrong ? unknownParam : target[name];
    return encoded(value ?? 1) || "0";
  });
}

/** Percent-encodes a value, including text that is not valid Unicode. */
function encoded(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return encodeURIComponent(Buffer.from(text.slice(0, 500)).toString()).replaceAll(".", "%2E");
}

function queryOf({ flaw, query, mutation: change, odd, pick }: Draft, named: Parameter[]): string {
  const given = Object.entries(query).filter(([, value]) => value !== null);
  const values: Record<string, unknown> = Object.fromEntries(given);
  if (flaw === "query") {
    const known = named.filter((each) => each.in === "query");
    const name = known[pick % Math.max(1, known.length)]?.name ?? "x";
    values[name] = name === "cursor" && pick % 3 > 0 ? cursorOf([odd, pick]) : odd;
  }
  if (flaw === "unknown") values[change.name || "x"] = odd;
  const pairs = Object.entries(values).map(([name, value]) => {
    const text = Array.isArray(value) ? value.map(encoded).join(",") : encoded(value);
    return `${encoded(name)}=${text}`;
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** Encodes a cursor as the API does, from arbitrary values. */
const cursorOf = (values: unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

function payloadOf(
  { operation }: FuzzedCall,
  { flaw, body, mutation: change, pick, headers }: Draft,
  { credential }: Preparation,
  type: string | undefined,
): Pick<Sent, "headers" | "text"> {
  const [accepted] = Object.keys(acceptedOf(operation));
  const given = flaw === "credential" ? badCredentials[pick % badCredentials.length] : credential;
  const common = { ...given, ...headers, ...(accepted && { Accept: accepted }) };
  if (!type) return { headers: common, text: undefined };
  const sent = flaw === "body" || flaw === "unknown" ? mutated(body, change) : body;
  const text = flaw === "text" ? badTexts[pick % badTexts.length] : written(sent, type);
  const mediaType = flaw === "media" ? mediaTypes[pick % mediaTypes.length] : type;
  return { headers: { ...common, ...(mediaType && { "Content-Type": mediaType }) }, text };
}

function acceptedOf({ responses }: Operation): Record<string, unknown> {
  const success = responses[200];
  return success && "content" in success ? (success.content ?? {}) : {};
}

function written(body: unknown, type: string): string {
  if (!type.includes("form")) return JSON.stringify(body) ?? "";
  const fields = Object.entries(body !== null && typeof body === "object" ? body : { body });
  const texts = fields.flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    // A generated object may have a `toString` of its own.
    return [[name, typeof value === "object" ? JSON.stringify(value) : String(value)]];
  });
  return new URLSearchParams(texts).toString();
}
