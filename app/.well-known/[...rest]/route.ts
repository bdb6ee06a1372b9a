import { defineRest } from "@/lib/http/define-routes";
import { oauthMetadataDialect } from "@/lib/http/dialects/oauth";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRest(oauthMetadataDialect);
