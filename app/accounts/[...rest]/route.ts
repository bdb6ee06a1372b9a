import { defineRest } from "@/lib/http/define-routes";
import { eligibilityDialect } from "@/lib/http/dialects/eligibility";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRest(eligibilityDialect);
