"use server";

import { defineAction } from "@/lib/http/define-action";
import { SwitchAccountInput, UpdateAccountInput } from "./schema";
import { switchAccount } from "./switch-account";
import { updateAccount } from "./update-account";

export const updateAccountAction = defineAction({
  permission: "account.manage",
  input: UpdateAccountInput,
  run: updateAccount,
});

export const switchAccountAction = defineAction({
  permission: null,
  input: SwitchAccountInput,
  run: (member, { accountId }) => switchAccount(member, accountId),
});
