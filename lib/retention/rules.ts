/** What is kept for a number of days, with its setting and what Settings → Health calls it. */
export const retentions = [
  { setting: "RETENTION_CALLS", label: "Log of API calls" },
  { setting: "RETENTION_DELIVERIES", label: "Callbacks and webhooks" },
  { setting: "RETENTION_MESSAGES", label: "Emails and notifications" },
  { setting: "RETENTION_BULK_RUNS", label: "Bulk runs" },
  { setting: "RETENTION_DRAFTS", label: "Unsaved drafts" },
  { setting: "RETENTION_EVENTS", label: "Timelines of ended records" },
  { setting: "RETENTION_AUDIT", label: "Audit log" },
] as const;
