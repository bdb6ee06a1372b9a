import { z } from "zod";
import type { Role } from "@/db/enums";
import { ReminderSchedule } from "@/lib/offers/schema";
import { bodyId, line, localeTag, optionalText } from "@/lib/schemas";

/** Code that identifies an account to external systems: `acme`, `acme-uk`. */
export const accountCode = () =>
  z
    .string("Enter a short code")
    .trim()
    .toLowerCase()
    .regex(
      /^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/,
      "Use 1 to 40 letters, digits, hyphens and underscores, with a letter or digit at each end",
    );

/** An IANA time zone that Intl supports. */
export const timeZone = () =>
  z
    .string()
    .max(60)
    .refine((zone) => {
      try {
        return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
      } catch {
        return false;
      }
    }, "Invalid time zone");

/** Reasons that an account can suggest, and characters of each. */
export const maxDeclineReasons = 12;
export const maxDeclineReasonLength = 100;

const declineReasons = () =>
  z
    .array(line(maxDeclineReasonLength))
    .max(maxDeclineReasons, `Enter at most ${maxDeclineReasons} reasons`)
    .refine((list) => new Set(list).size === list.length, "A reason is listed twice")
    .describe("What candidates who decline an offer can choose from, in order");

/** Absent fields stay as they are. */
export const UpdateAccountInput = z.object({
  name: line().optional(),
  address: optionalText(500),
  timeZone: timeZone().optional(),
  locale: localeTag().optional(),
  notifyApiAssistance: z.boolean().optional(),
  declineReasons: declineReasons().optional(),
  reminders: ReminderSchedule.nullable()
    .optional()
    .describe("When candidates are reminded of an offer's deadline; null for never"),
});
export type UpdateAccountInput = z.output<typeof UpdateAccountInput>;

export const AccountDto = z
  .object({
    id: bodyId(),
    code: z.string().min(1),
    name: z.string(),
    address: z.string().nullable(),
    timeZone: z.string(),
    locale: z.string(),
    notifyApiAssistance: z
      .boolean()
      .describe("Whether candidates are emailed about offers to assist created through the API"),
    declineReasons: z
      .array(z.string())
      .describe("What candidates who decline an offer can choose from, in order"),
    reminders: ReminderSchedule.nullable().describe(
      "When candidates are reminded of an offer's deadline; null for never",
    ),
  })
  .meta({ id: "Account" });
export type AccountDto = z.output<typeof AccountDto>;

/** An account that a user belongs to or is invited to. */
export interface MembershipDto {
  accountId: number;
  name: string;
  role: Role;
  current: boolean;
  isJoined: boolean;
}

export const SwitchAccountInput = z.object({ accountId: bodyId() });
