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
  queued: { label: "Queued", tone: "info", icon: Clock },
  delivered: { label: "Delivered", tone: "positive", icon: CircleCheck },
  failed: { label: "Failed", tone: "negative", icon: CircleX },
  cancelled: { label: "Cancelled", tone: "neutral", icon: CircleSlash },
};

export const deliveryStatusNames = Object.keys(deliveryStatusViews) as DeliveryStatus[];

/** Returns the view of a delivery; one that failed and will be retried differs from a new one. */
export const deliveryView = ({ status, attempts }: DeliveryRow): View =>
  status === "queued" && attempts > 0
    ? { label: "Retrying", tone: "warning", icon: TriangleAlert }
    : deliveryStatusViews[status];

export function webhookView({ enabled, disabledReason, failingSince }: WebhookRow): View {
  if (!enabled && disabledReason) {
    return { label: "Turned off", tone: "negative", icon: CircleX };
  }
  if (!enabled) return { label: "Off", tone: "neutral", icon: Power };
  if (failingSince) return { label: "Failing", tone: "warning", icon: TriangleAlert };
  return { label: "On", tone: "positive", icon: Webhook };
}

/** Returns the webhook's description, or its address if it has none. */
export const webhookName = ({ description, url }: Pick<WebhookRow, "description" | "url">) =>
  description ?? url.replace(/^https?:\/\//, "");

/** Summarizes the events of a webhook: "All events", one by name, or how many. */
export function eventsInShort(eventTypes: readonly string[]): string {
  const [only, ...more] = eventTypes;
  if (only === undefined) return "All events";
  return more.length === 0 ? only : `${eventTypes.length} event types`;
}

export const eventWords = (type: string): string | undefined =>
  Object.hasOwn(webhookEventLabels, type)
    ? webhookEventLabels[type as WebhookEventType]
    : undefined;

/** Returns JSON with line breaks, and anything else unchanged. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
