import { defineRest } from "@/lib/http/define-routes";
import { assistanceDialect } from "@/lib/http/dialects/assistance";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRest(assistanceDialect);
