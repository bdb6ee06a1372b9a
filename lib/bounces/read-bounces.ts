import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { bounceMailbox } from "@/db/schema";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { countReport } from "@/lib/metrics/recorder";
import { type Mailbox, mailboxFailure, openMailbox } from "./open-mailbox";
import { type ReportOutcome, recordReport } from "./record-report";

/** Worker task that reads the bounce mailbox, every minute and in one process at a time. */
export const readBouncesTask = "read-bounces";

/** Milliseconds after which a run takes no further message: the next one goes on. */
const runTime = 40_000;
const maxMessages = 1000;

type Counts = Record<ReportOutcome, number>;

/**
 * Reads the reports that came to the bounce mailbox, if there is one, and records them. A message is
 * marked as read once its effect is committed; if that fails, it is read again without a further
 * effect. Settings → Health shows when it was read, or why it couldn't be.
 */
export async function readBounces(): Promise<void> {
  const { MAIL_BOUNCE_IMAP_URL } = env;
  if (!MAIL_BOUNCE_IMAP_URL) return;
  const counts: Counts = { bounced: 0, complained: 0, delayed: 0, ignored: 0, repeated: 0 };
  let error: string | null = null;
  try {
    const mailbox = await openMailbox(MAIL_BOUNCE_IMAP_URL);
    try {
      await readUnread(mailbox, counts);
    } finally {
      await mailbox.close();
    }
  } catch (thrown) {
    error = mailboxFailure(thrown);
    log.error("the bounce mailbox can't be read", { text: error });
  }
  await recordRun(counts, error);
}

/** Records unread reports. One that can't be recorded stays unread and doesn't hold up the others. */
async function readUnread(mailbox: Mailbox, counts: Counts): Promise<void> {
  const end = Date.now() + runTime;
  let hasFailed = false;
  for (const uid of (await mailbox.listUnread()).slice(0, maxMessages)) {
    if (Date.now() > end) break;
    const source = await mailbox.read(uid);
    if (!source) continue;
    try {
      const outcome = await recordReport(source);
      countReport(outcome);
      counts[outcome] += 1;
    } catch (error) {
      log.error("a report about an email couldn't be recorded", {}, error);
      hasFailed = true;
      continue;
    }
    await mailbox.markRead(uid);
  }
  if (hasFailed) throw new Error("a report wasn't recorded");
}

async function recordRun(counts: Counts, error: string | null): Promise<void> {
  const { bounced, complained, delayed, ignored } = counts;
  const readAt = error === null ? sql`now()` : null;
  const sum = (name: "bounced" | "complained" | "delayed" | "ignored") =>
    sql`${bounceMailbox[name]} + excluded.${sql.identifier(name)}`;
  await database()
    .insert(bounceMailbox)
    .values({ readAt, error, bounced, complained, delayed, ignored })
    .onConflictDoUpdate({
      target: bounceMailbox.isOnly,
      set: {
        readAt: sql`coalesce(excluded.read_at, ${bounceMailbox.readAt})`,
        error: sql`excluded.error`,
        ...{ bounced: sum("bounced"), complained: sum("complained") },
        ...{ delayed: sum("delayed"), ignored: sum("ignored") },
      },
    });
}
