import { type inferParserType, parseAsBoolean, parseAsInteger, parseAsString } from "nuqs/server";

/** Choices kept in the URL before the candidates are chosen. */
export const inviteSearchParsers = {
  partnerId: parseAsInteger,
  assessmentId: parseAsString.withDefault(""),
  /** As typed, in percent. */
  additionalTime: parseAsString.withDefault(""),
  sendInvite: parseAsBoolean.withDefault(false),
};

export type InviteSearch = inferParserType<typeof inviteSearchParsers>;
