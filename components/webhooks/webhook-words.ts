import {
  CircleCheck,
  CircleSlash,
  CircleX,
  Clock,
  type LucideIcon,
  Power,
  TriangleAlert,
  Webhook,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { DeliveryRow, DeliveryStatus } from "@/lib/deliveries/client";
import { type WebhookEventType, webhookEventLabels } from "@/lib/deliveries/rules";
import type { WebhookRow } from "@/lib/webhooks/client";

type View = { label: string; tone: Tone; icon: LucideIcon };

export const deliveryStatusViews: Record<DeliveryStatus, View> = {
  queued: { label: "Waiting", tone: "info", icon: Clock },
  delivered: { label: "Delivered", tone: "positive", icon: CircleCheck },
  failed: { label: "Failed", tone: "negative", icon: CircleX },
  cancelled: { label: "Cancelled", tone: "neutral", icon: CircleSlash },
};

export const deliveryStatusNames = Object.keys(deliveryStatusViews) as DeliveryStatus[];

/** A delivery that failed and is tried again is told from one that has only just been written. */
export const deliveryView = ({ status, attempts }: DeliveryRow): View =>
  status === "queued" && attempts > 0
    ? { label: "Retrying", tone: "warning", icon: TriangleAlert }
    : deliveryStatusViews[status];

export function webhookView({ enabled, disabledReason, failingSince }: WebhookRow): View {
  if (!enabled && disabledReason) {
    return { label: "Switched off", tone: "negative", icon: CircleX };
  }
  if (!enabled) return { label: "Off", tone: "neutral", icon: Power };
  if (failingSince) return { label: "Failing", tone: "warning", icon: TriangleAlert };
  return { label: "On", tone: "positive", icon: Webhook };
}

/** What a webhook is called: as somebody described it, or by its address. */
export const webhookName = ({ description, url }: Pick<WebhookRow, "description" | "url">) =>
  description ?? url.replace(/^https?:\/\//, "");

/** What is sent to a webhook, in short: "Everything", one kind by name, or how many. */
export function eventsInShort(eventTypes: readonly string[]): string {
  const [only, ...more] = eventTypes;
  if (only === undefined) return "Everything";
  return more.length === 0 ? only : `${eventTypes.length} kinds of event`;
}

export const eventWords = (type: string): string | undefined =>
  Object.hasOwn(webhookEventLabels, type)
    ? webhookEventLabels[type as WebhookEventType]
    : undefined;

/** `{"a":1}` as people read it; what is no JSON stays. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
