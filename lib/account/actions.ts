"use server";

import { defineAction } from "@/lib/define-action";
import { UpdateAccountInput } from "./schema";
import { updateAccount } from "./update-account";

export const updateAccountAction = defineAction({
  permission: "account.manage",
  input: UpdateAccountInput,
  run: updateAccount,
});
