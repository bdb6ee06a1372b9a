import type { webhookFormats } from "@/db/enums";

export type WebhookFormat = (typeof webhookFormats)[number];

/** What a webhook's receiver understands, with displayed names. */
export const formatLabels: Record<WebhookFormat, string> = {
  events: "Signed events",
  text: "Slack or Mattermost",
  teams: "Microsoft Teams",
};

const hosts: readonly (readonly [RegExp, WebhookFormat])[] = [
  [/(^|\.)hooks\.slack\.com$/, "text"],
  [/\.webhook\.office\.com$/, "teams"],
  [/\.logic\.azure\.com$/, "teams"],
  [/\.powerplatform\.com$/, "teams"],
];

/** Returns what the receiver at an address understands, by its host; signed events by default. */
export function formatOfUrl(url: string): WebhookFormat {
  if (!URL.canParse(url)) return "events";
  const { hostname } = new URL(url);
  return hosts.find(([host]) => host.test(hostname))?.[1] ?? "events";
}
