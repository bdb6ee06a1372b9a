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
 * The route that answers with the document of a table of routes, itself among them, which is why
 * the table is asked for late. Made once.
 */
export function defineDocumentRoute(
  path: string,
  table: () => readonly RouteModule[],
): RouteModule {
  let document: OpenApiDocument | undefined;
  return defineRoutes(path, publicDialect, {
    GET: defineRoute({
      summary: "Get this document",
      permission: null,
      answer: OpenApiAnswer,
      handler: async () => {
        document ??= documentOf(table(), { url: env.APP_URL, version: packageJson.version });
        return document;
      },
    }),
  });
}
