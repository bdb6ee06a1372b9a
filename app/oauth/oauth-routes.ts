import { issueToken } from "@/lib/access/oauth/issue-token";
import { revokeToken } from "@/lib/access/oauth/revoke-token";
import { RevokeInput, TokenDto, TokenInput } from "@/lib/access/oauth/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { formType, oauthDialect, unstored } from "@/lib/http/dialects/oauth";

/** The same calls at `/oauth` and at `/api/oauth`. */
type Prefix = "/oauth" | "/api/oauth";

export const tokenRoutes = (prefix: Prefix) =>
  defineRoutes(`${prefix}/token`, oauthDialect, {
    POST: defineRoute({
      summary: "Obtain an access token",
      description:
        "The client credentials grant of RFC 6749, section 4.4. The token lives for an hour: obtain one for many calls.",
      permission: null,
      consumes: formType,
      body: TokenInput,
      answer: TokenDto,
      status: 200,
      idempotent: false,
      refusals: ["too_many_requests"],
      handler: async ({ actor, body }) => unstored(await issueToken(actor, body)),
    }),
  });

export const revokeRoutes = (prefix: Prefix) =>
  defineRoutes(`${prefix}/revoke`, oauthDialect, {
    POST: defineRoute({
      summary: "Revoke an access token",
      description:
        "By RFC 7009, within a second. A token that is unknown, expired or revoked is answered alike.",
      permission: null,
      consumes: formType,
      body: RevokeInput,
      answer: null,
      status: 200,
      idempotent: false,
      refusals: ["too_many_requests"],
      handler: async ({ actor, body }) => {
        await revokeToken(actor, body.token);
        return unstored();
      },
    }),
  });
