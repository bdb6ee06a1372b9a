import { issueToken } from "@/lib/access/oauth/issue-token";
import { revokeToken } from "@/lib/access/oauth/revoke-token";
import { RevokeInput, TokenDto, TokenInput } from "@/lib/access/oauth/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { formType, oauthDialect, unstored } from "@/lib/http/dialects/oauth";

/** Path prefix of the token and revocation calls, which both prefixes serve. */
type Prefix = "/oauth" | "/api/oauth";

export const tokenRoutes = (prefix: Prefix) =>
  defineRoutes(`${prefix}/token`, oauthDialect, {
    POST: defineRoute({
      summary: "Create an access token",
      description:
        "Uses the client credentials grant (RFC 6749, section 4.4). A token is valid for one hour, so reuse it across calls.",
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
        "Follows RFC 7009. The token stops working within one second. Unknown, expired and revoked tokens get the same response.",
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
