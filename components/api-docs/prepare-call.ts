import type { ApiCall } from "@/lib/api-reference/rules";
import type { Parameter, SecurityScheme } from "@/lib/api-reference/schema";

/** Values of a call's form. */
export interface Draft {
  /** Keyed by the parameter's `in.name`; empty text is left out. */
  values: Record<string, string>;
  body: string;
}

export interface Credential {
  scheme: SecurityScheme | null;
  secret: string;
}

export interface PreparedCall {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** True if the browser's session cookie is sent. */
  withSession: boolean;
}

export const fieldName = (parameter: Parameter) => `${parameter.in}.${parameter.name}`;

/** Returns the request for a filled form. */
export function prepareCall(
  { method, path, operation }: ApiCall,
  parameters: Parameter[],
  draft: Draft,
  credential: Credential,
): PreparedCall {
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  let filled = path;
  for (const parameter of parameters) {
    const value = draft.values[fieldName(parameter)] ?? "";
    if (parameter.in === "path") {
      filled = filled.replace(
        `{${parameter.name}}`,
        value ? encodeURIComponent(value) : `{${parameter.name}}`,
      );
    } else if (value === "") continue;
    else if (parameter.in === "query") query.set(parameter.name, value);
    else headers[parameter.name] = value;
  }
  const [mediaType] = Object.keys(operation.requestBody?.content ?? {});
  if (mediaType) headers["Content-Type"] = mediaType;
  const accepted = Object.keys(successContent(operation))[0];
  if (accepted && !accepted.includes("json")) headers.Accept = accepted;
  const text = query.toString();
  return {
    method: method.toUpperCase(),
    url: text ? `${filled}?${text}` : filled,
    headers: { ...headers, ...credentialHeaders(credential) },
    ...(mediaType && { body: draft.body }),
    withSession: credential.scheme?.type === "apiKey" && credential.scheme.in === "cookie",
  };
}

function successContent({ responses }: ApiCall["operation"]) {
  const success = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
  return success && "content" in success ? (success.content ?? {}) : {};
}

function credentialHeaders({ scheme, secret }: Credential): Record<string, string> {
  if (!scheme || secret === "") return {};
  if (scheme.type === "apiKey") return scheme.in === "header" ? { [scheme.name]: secret } : {};
  if (scheme.type === "http" && scheme.scheme === "basic") {
    return {
      Authorization: `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(secret)))}`,
    };
  }
  return { Authorization: `Bearer ${secret}` };
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Returns the same request as a curl command. */
export function curlCommand(call: PreparedCall, origin: string, cookie: string | null): string {
  const lines = [
    `curl ${call.method === "GET" ? "" : `-X ${call.method} `}${quoted(origin + call.url)}`,
    ...Object.entries(call.headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(call.withSession && cookie ? [`-b ${quoted(`${cookie}=…`)}`] : []),
    ...(call.body !== undefined ? [`--data ${quoted(call.body)}`] : []),
  ];
  return lines.join(" \\\n  ");
}
