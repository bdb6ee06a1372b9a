import type { AssistanceRow } from "@/lib/assistance/client";

export const sourceLabels = { dashboard: "Dashboard", api: "API" } as const;

/** Returns who created an offer to assist: a person, or an API key. */
export const creatorText = ({ actorKind, actorName }: AssistanceRow): string =>
  actorKind === "key" ? `${actorName} (API key)` : actorName;
