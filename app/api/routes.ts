import type { RouteModule } from "@/lib/http/define-routes";
import { defineDocumentRoute } from "@/lib/http/openapi/define-document-route";
import { createRouter } from "@/lib/http/router";
import { modules, rests } from "./route-table";

export const openApi = defineDocumentRoute("/api/openapi.json", () => routeTable);

/** Every route of the API: what the server answers before Next, and what the tests walk. */
export const routeTable: readonly RouteModule[] = [...modules, openApi];

const route = createRouter(routeTable, rests);

/** Answers a call of the API. Returns null if Next serves the path: pages and next-auth's routes. */
export function handleApi(request: Request): Promise<Response> | null {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/api/auth/") ? null : route(request);
}
