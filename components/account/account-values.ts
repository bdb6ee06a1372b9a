import { z } from "zod";
import { daysText, parseDays } from "@/components/offers/reminder-form";
import { type AccountDto, UpdateAccountInput } from "@/lib/account/schema";
import { ReminderSchedule, usualReminders } from "@/lib/offers/schema";

const { declineReasons } = UpdateAccountInput.shape;

const lines = (text: string) => text.split("\n").flatMap((each) => each.trim() || []);

/** Form of the account's settings; the reasons to decline are lines, and days are separated by commas. */
export const AccountForm = UpdateAccountInput.omit({ reminders: true })
  .extend({
    declineReasons: z.string().transform(lines).pipe(declineReasons.unwrap()),
    isReminding: z.boolean(),
    reminderDays: z.string().max(100),
    reminderTime: z.string().max(10),
  })
  .transform(({ isReminding, reminderDays, reminderTime, ...others }, context) => {
    if (!isReminding) return { ...others, reminders: null };
    const given = { days: parseDays(reminderDays), at: reminderTime };
    const parsed = Reminding.safeParse(given);
    for (const { path, message } of parsed.error?.issues ?? []) {
      const field = path[0] === "at" ? "reminderTime" : "reminderDays";
      context.addIssue({ code: "custom", path: [field], message });
    }
    return { ...others, reminders: parsed.data ?? null };
  });

const Reminding = ReminderSchedule.refine(({ days }) => days.length > 0, {
  path: ["days"],
  message: "Enter at least one day",
});

export const accountValues = (account: AccountDto): z.input<typeof AccountForm> => ({
  name: account.name,
  address: account.address ?? "",
  timeZone: account.timeZone,
  locale: account.locale,
  notifyApiAssistance: account.notifyApiAssistance,
  declineReasons: account.declineReasons.join("\n"),
  isReminding: account.reminders !== null,
  reminderDays: daysText(account.reminders ?? usualReminders),
  reminderTime: (account.reminders ?? usualReminders).at,
});
