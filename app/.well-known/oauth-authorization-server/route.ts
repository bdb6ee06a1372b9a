import { getServerMetadata } from "@/lib/access/oauth/queries";
import { MetadataDto } from "@/lib/access/oauth/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { oauthMetadataDialect } from "@/lib/http/dialects/oauth";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/.well-known/oauth-authorization-server",
  oauthMetadataDialect,
  {
    GET: defineRoute({
      summary: "Get the authorization server metadata",
      description: "Returns metadata as defined in RFC 8414.",
      permission: null,
      answer: MetadataDto,
      handler: async () => getServerMetadata(),
    }),
  },
);
