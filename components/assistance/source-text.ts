import type { AssistanceRow } from "@/lib/assistance/client";

export const sourceLabels = { dashboard: "Dashboard", api: "API" } as const;

/** Who made an offer to assist: a person, or a key and so the API. */
export const makerText = ({ actorKind, actorName }: AssistanceRow): string =>
  actorKind === "key" ? `${actorName} (API key)` : actorName;
