import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { verificationDialect } from "@/lib/http/dialects/verification";
import { checkDocument, checkHash, limitVerifications } from "@/lib/seals/check-document";
import { maxVerified, Verification, VerifyInput } from "@/lib/seals/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/verify",
  verificationDialect,
  {
    POST: defineRoute({
      summary: "Verify a sealed copy",
      description:
        "Send the PDF itself as `application/pdf`, at most 20 MB, or the SHA-256 of its bytes as JSON. The file isn't stored. 60 calls in 15 minutes are allowed from an address.",
      permission: null,
      body: VerifyInput,
      upload: { type: "application/pdf", maxBytes: maxVerified },
      status: 200,
      idempotent: false,
      refusals: ["too_many_requests"],
      answer: Verification,
      handler: async ({ actor, body, file }) => {
        await limitVerifications(actor);
        return file ? checkDocument(file) : checkHash(body.sha256);
      },
    }),
  },
);
