import type { RouteModule } from "@/lib/http/define-routes";
import { defineDocumentRoute } from "@/lib/http/openapi/define-document-route";
import { createRouter } from "@/lib/http/router";
import { modules, rests } from "./route-table";

export const openApi = defineDocumentRoute("/api/openapi.json", () => routeTable);

/** Every route of the API: what the server answers before Next, and what the tests walk. */
export const routeTable: readonly RouteModule[] = [...modules, openApi];

const route = createRouter(routeTable, rests);

/** The API's answer, or null where the path is Next's: its pages, and next-auth's own routes. */
export function handleApi(request: Request): Promise<Response> | null {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/api/auth/") ? null : route(request);
}
