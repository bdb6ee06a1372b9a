import { z } from "zod";
import type { OpenApiDocument } from "@/lib/api-reference/schema";
import { env } from "@/lib/env";
import packageJson from "@/package.json" with { type: "json" };
import { defineRoute } from "../define-route";
import { defineRoutes, type RouteModule } from "../define-routes";
import { publicDialect } from "../dialects/public";
import { documentOf } from "./document";

const OpenApiAnswer = z
  .custom<OpenApiDocument>()
  .meta({ id: "OpenApiDocument", type: "object", required: ["openapi", "info", "paths"] });

/**
 * Defines the route that returns the document of a table of routes. The table contains this route,
 * so it is read late. The document is created once.
 */
export function defineDocumentRoute(
  path: string,
  table: () => readonly RouteModule[],
): RouteModule {
  let document: OpenApiDocument | undefined;
  return defineRoutes(path, publicDialect, {
    GET: defineRoute({
      summary: "Get the OpenAPI document",
      permission: null,
      answer: OpenApiAnswer,
      handler: async () => {
        document ??= documentOf(table(), { url: env.APP_URL, version: packageJson.version });
        return document;
      },
    }),
  });
}
