import clsx from "clsx";
import type { Viewer } from "@/components/layout/viewer";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { formatRelative } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/money";
import type { HealthDto } from "@/lib/health/schema";
import {
  auditText,
  bounceText,
  bytesText,
  clockText,
  replicaText,
  waitingText,
} from "./health-words";

type HealthFactsProps = { health: HealthDto; viewer: Viewer };

export function HealthFacts({ health, viewer }: HealthFactsProps) {
  const { locale } = viewer;
  const now = new Date(health.checkedAt);
  const ago = (at: string | null, never: string) => {
    if (!at) return never;
    const words = formatRelative(at, "en", now);
    return words === "now" ? "Just now" : words;
  };
  const { audit, backlog, clock, database, mail, migrations, worker } = health;
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      <Section title="Application">
        <DescriptionList
          items={[
            { term: "Version", value: health.version },
            { term: "Commit", value: <Code text={health.commit ?? "Not known"} /> },
            { term: "Live streams", value: formatNumber(health.liveStreams, locale) },
            { term: "Clock", value: clockText(clock.differenceMilliseconds, locale) },
            {
              term: "Signing key",
              value: <Code text={health.signingKey?.fingerprint ?? "None yet"} isLong />,
            },
          ]}
        />
      </Section>
      <Section title="Database">
        <DescriptionList
          items={[
            { term: "PostgreSQL", value: database.version },
            { term: "Size", value: bytesText(database.bytes, locale) },
            { term: "Response time", value: `${formatNumber(database.milliseconds, locale)} ms` },
            {
              term: "Connections",
              value: `${database.connections} of ${database.maxConnections}`,
            },
            ...(database.replica
              ? [{ term: "Read replica", value: replicaText(database.replica, locale) }]
              : []),
            {
              term: "Migrations",
              value: migrations.pending === 0 ? "Current" : `${migrations.pending} pending`,
            },
            { term: "Newest migration", value: <Code text={migrations.newest ?? "None"} /> },
          ]}
        />
      </Section>
      <Section title="Worker and email">
        <DescriptionList
          items={[
            { term: "Worker", value: worker.isRunning ? "Running" : "Not running" },
            { term: "Last sign of life", value: ago(worker.beatAt, "Never") },
            { term: "Mail server", value: mail.isConfigured ? "Set" : "Not set" },
            { term: "Last email sent", value: ago(mail.lastSentAt, "None") },
            {
              term: "Failed in the last 24 hours",
              value: formatNumber(mail.failedInLastDay, locale),
            },
            ...bounceItems(mail.bounces, ago, locale),
          ]}
        />
      </Section>
      <Section title="Audit log">
        <DescriptionList
          items={[
            { term: "Last verified", value: ago(audit.checkedAt, "Not yet") },
            { term: "Sealed entries", value: formatNumber(audit.sealed, locale) },
            {
              term: "Result",
              value: auditText(audit),
            },
          ]}
        />
      </Section>
      <Section title="Waiting">
        <DescriptionList
          items={[
            { term: "Jobs", value: waitingText(backlog.jobs, locale) },
            { term: "Emails", value: waitingText(backlog.mail, locale) },
            { term: "Callbacks", value: waitingText(backlog.callbacks, locale) },
            { term: "Webhooks", value: waitingText(backlog.webhooks, locale) },
          ]}
        />
      </Section>
    </div>
  );
}

type Bounces = HealthDto["mail"]["bounces"];
type Ago = (at: string | null, never: string) => string;

/** Returns the facts about the bounce mailbox, if there is an address for bounces. */
function bounceItems(bounces: Bounces, ago: Ago, locale: string) {
  if (!bounces) return [{ term: "Bounces", value: "No address set" }];
  if (!bounces.isMailboxSet) return [{ term: "Bounce mailbox", value: "Not set" }];
  return [
    {
      term: "Bounce mailbox",
      value: bounces.error ? (
        <span className="wrap-anywhere text-negative">{bounces.error}</span>
      ) : (
        "Working"
      ),
    },
    { term: "Last read", value: ago(bounces.readAt, "Not yet") },
    { term: "Reports read", value: bounceText(bounces, locale) },
  ];
}

const Code = ({ text, isLong }: { text: string; isLong?: boolean }) => (
  <code className={clsx("font-mono text-sm", isLong && "break-all")}>{text}</code>
);
