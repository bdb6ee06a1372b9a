import { getAccountOrThrow } from "@/lib/account/queries";
import { AccountDto, UpdateAccountInput } from "@/lib/account/schema";
import { updateAccount } from "@/lib/account/update-account";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/account",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the account",
      permission: null,
      answer: AccountDto,
      handler: ({ actor }) => getAccountOrThrow(actor),
    }),
    PUT: defineRoute({
      summary: "Update the account",
      permission: "account.manage",
      body: UpdateAccountInput,
      answer: AccountDto,
      handler: ({ actor, body }) => updateAccount(actor, body),
    }),
  },
);
