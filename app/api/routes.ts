import type { RouteModule } from "@/lib/http/define-routes";
import { defineDocumentRoute } from "@/lib/http/openapi/define-document-route";
import type { Answered } from "@/lib/http/reply";
import { createRouter } from "@/lib/http/router";
import { urlOf } from "@/lib/http/url-of";
import { modules, rests } from "./route-table";

export const openApi = defineDocumentRoute("/api/openapi.json", () => routeTable);

/** Every route of the API: what the server answers before Next, and what the tests walk. */
export const routeTable: readonly RouteModule[] = [...modules, openApi];

const route = createRouter(routeTable, rests);

/**
 * Returns what answers a call of the API. Null if Next serves the path: pages and next-auth's
 * routes.
 */
const handlerOf = (request: Request) =>
  urlOf(request).pathname.startsWith("/api/auth/") ? null : route(request);

/** Answers a call of the API with a `Response`; null for another path. */
export const handleApi = (request: Request): Promise<Response> | null =>
  handlerOf(request)?.(request) ?? null;

/** Answers a call of the API, for a host that writes texts itself; null for another path. */
export const answerApi = (request: Request): Promise<Answered> | null =>
  handlerOf(request)?.answer(request) ?? null;
