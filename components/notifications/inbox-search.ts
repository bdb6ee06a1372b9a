import { createLoader, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import type { NotificationFilters } from "@/lib/notifications/client";

/** Search parameters of the inbox. */
export const inboxSearchParsers = {
  show: parseAsStringLiteral(["all", "unread"] as const).withDefault("all"),
};

type InboxSearch = inferParserType<typeof inboxSearchParsers>;

export const loadInboxSearch = createLoader(inboxSearchParsers);

/** Returns the API query of the search. */
export const inboxFilters = ({ show }: InboxSearch): NotificationFilters =>
  show === "unread" ? { unread: "true" } : {};
