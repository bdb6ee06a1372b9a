import { z } from "zod";
import { type AccountDto, UpdateAccountInput } from "@/lib/account/schema";

const { declineReasons } = UpdateAccountInput.shape;

const lines = (text: string) => text.split("\n").flatMap((each) => each.trim() || []);

/** Form of the account's settings; the reasons to decline are lines. */
export const AccountForm = UpdateAccountInput.extend({
  declineReasons: z.string().transform(lines).pipe(declineReasons.unwrap()),
});

export const accountValues = (account: AccountDto): z.input<typeof AccountForm> => ({
  name: account.name,
  address: account.address ?? "",
  timeZone: account.timeZone,
  locale: account.locale,
  notifyApiAssistance: account.notifyApiAssistance,
  declineReasons: account.declineReasons.join("\n"),
});
