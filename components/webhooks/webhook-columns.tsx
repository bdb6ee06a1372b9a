import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import type { WebhookRow } from "@/lib/webhooks/client";
import { WebhookBadge } from "./view-badge";
import { deliveryStatusViews, eventsInShort, webhookName } from "./webhook-words";

export const webhookColumns = ({ locale, timeZone }: Viewer): DataTableColumn<WebhookRow>[] => [
  { id: "name", header: "Webhook", primary: true, cell: webhookName },
  {
    id: "url",
    header: "URL",
    priority: 3,
    cell: (row) => <code className="font-mono text-sm">{row.url}</code>,
  },
  {
    id: "events",
    header: "Events",
    width: 112,
    priority: 3,
    cell: (row) => eventsInShort(row.eventTypes),
  },
  {
    id: "state",
    header: "Status",
    width: 136,
    priority: 2,
    cell: (row) => <WebhookBadge webhook={row} />,
  },
  {
    id: "last",
    header: "Last delivery",
    width: 160,
    priority: 2,
    cell: ({ lastDelivery: last }) =>
      last ? (
        <>
          {deliveryStatusViews[last.status].label},{" "}
          <DateText
            dateTime={last.createdAt}
            text={formatRelative(last.createdAt, "en", new Date(), "narrow")}
            title={formatInstant(last.createdAt, locale, timeZone)}
          />
        </>
      ) : (
        <span className="text-muted">None yet</span>
      ),
  },
];
