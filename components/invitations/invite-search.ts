import { type inferParserType, parseAsBoolean, parseAsInteger, parseAsString } from "nuqs/server";

/** What is chosen before whom, as the address keeps it. */
export const inviteSearchParsers = {
  partnerId: parseAsInteger,
  assessmentId: parseAsString.withDefault(""),
  /** As it is written, in percent. */
  additionalTime: parseAsString.withDefault(""),
  sendInvite: parseAsBoolean.withDefault(false),
};

export type InviteSearch = inferParserType<typeof inviteSearchParsers>;
