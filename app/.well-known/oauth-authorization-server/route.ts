import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { oauthMetadataDialect } from "@/lib/http/dialects/oauth";
import { getServerMetadata } from "@/lib/oauth/queries";
import { MetadataDto } from "@/lib/oauth/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/.well-known/oauth-authorization-server",
  oauthMetadataDialect,
  {
    GET: defineRoute({
      summary: "Read what the authorization server offers",
      description: "Metadata by RFC 8414.",
      permission: null,
      answer: MetadataDto,
      handler: async () => getServerMetadata(),
    }),
  },
);
