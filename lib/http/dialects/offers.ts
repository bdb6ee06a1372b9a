import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { actorOfApiKey } from "@/lib/auth/api-key";
import { memberOfCookie, sessionCookie } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";
import { Page } from "@/lib/pagination";
import { comesFromPage, refuseOtherViewer } from "@/lib/viewer/rules";
import { cookieOf } from "../cookies";
import { refuseCrossSite } from "../cross-site";
import type { Dialect } from "../dialect";
import { dataSchema } from "../envelope-schema";
import { formType } from "./oauth";

/**
 * Dialect of the offers contract and of all native resources: a session cookie or an API key
 * (`X-API-Key`, or `Authorization: Bearer`), `{ data }`, `{ error, details? }`.
 */
export const offersDialect: Dialect = {
  name: "offers",
  maxBytes: 1_000_000,

  async authenticate(request) {
    const actor = await callerOf(request);
    if (!actor) throw new AppError("unauthenticated", "Authentication required");
    return actor;
  },

  envelope(value) {
    if (value instanceof Page) {
      return { body: { data: value.rows.map(withoutRevision), nextCursor: value.nextCursor } };
    }
    if (Array.isArray(value)) return { body: { data: value.map(withoutRevision) } };
    const revision = revisionOf(value);
    return {
      body: { data: withoutRevision(value) },
      ...(revision !== undefined && { revision }),
    };
  },

  failure(error) {
    const body = { error: error.message, ...(error.details && { details: error.details }) };
    return Response.json(body, { status: error.status });
  },

  reference: {
    get security() {
      return {
        session: {
          type: "apiKey",
          in: "cookie",
          name: sessionCookie(),
          description: "The session of a member who is signed in to the dashboard.",
        },
        apiKey: {
          type: "apiKey",
          in: "header",
          name: "X-API-Key",
          description: "A key created in Settings > Access.",
        },
        apiKeyBearer: {
          type: "http",
          scheme: "bearer",
          description: "The same key as `Authorization: Bearer`.",
        },
      } as const;
    },
    bodyOf: dataSchema,
    failure: z
      .object({
        error: z.string(),
        details: z.record(z.string(), z.array(z.string())).optional(),
      })
      .meta({ id: "Error", description: "The error, with texts for each invalid field." }),
  },
};

async function callerOf(request: Request): Promise<Actor | null> {
  const key = request.headers.get("x-api-key")?.trim();
  if (key !== undefined) return actorOfApiKey(key);
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer) return actorOfApiKey(bearer);
  const member = await memberOfCookie(cookieOf(request, sessionCookie()));
  if (!member) return null;
  refuseCrossSite(request);
  refuseOtherViewer(member, request.headers, { required: writesFromPage(request) });
  return member;
}

/**
 * Returns whether this is a write from one of our pages, which must name its viewer. Forms only
 * request previews.
 */
function writesFromPage({ method, headers }: Request): boolean {
  if (method === "GET" || method === "HEAD") return false;
  return comesFromPage(headers) && !headers.get("content-type")?.startsWith(formType);
}

function revisionOf(value: unknown): number | undefined {
  const revision = (value as { revision?: unknown } | null)?.revision;
  return typeof revision === "number" ? revision : undefined;
}

function withoutRevision(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("revision" in value)) return value;
  const { revision: _, ...rest } = value;
  return rest;
}
