"use server";

import { SwitchAccountInput } from "@/lib/account/schema";
import { defineAction } from "@/lib/define-action";
import { switchAccount } from "./switch-account";

export const switchAccountAction = defineAction({
  permission: null,
  anyAccount: true,
  input: SwitchAccountInput,
  run: (member, { accountId }) => switchAccount(member, accountId),
});
