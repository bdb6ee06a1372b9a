import { defineRest } from "@/lib/http/define-routes";
import { oauthDialect } from "@/lib/http/dialects/oauth";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRest(oauthDialect);
