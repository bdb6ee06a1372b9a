import type { LucideIcon } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { DeliveryRow } from "@/lib/deliveries/client";
import type { WebhookRow } from "@/lib/webhooks/client";
import { deliveryView, webhookView } from "./webhook-words";

const badge = ({ tone, icon, label }: { tone: Tone; icon: LucideIcon; label: string }) => (
  <StatusBadge tone={tone} icon={icon} label={label} />
);

export const WebhookBadge = ({ webhook }: { webhook: WebhookRow }) => badge(webhookView(webhook));

export const DeliveryBadge = ({ delivery }: { delivery: DeliveryRow }) =>
  badge(deliveryView(delivery));
