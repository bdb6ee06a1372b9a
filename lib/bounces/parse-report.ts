import PostalMime, { type Email } from "postal-mime";
import { bouncedMessage } from "@/lib/auth/bounce-address";
import { deliveryVerdict, feedbackVerdict, type Verdict } from "./rules";

/** Bytes of a message that are read: reports say everything in their first parts. */
export const maxReportBytes = 256 * 1024;

const readers: Record<string, (text: string) => Verdict> = {
  "message/delivery-status": deliveryVerdict,
  "message/global-delivery-status": deliveryVerdict,
  "message/feedback-report": feedbackVerdict,
};

const limits = {
  forceRfc822Attachments: true,
  maxNestingDepth: 20,
  maxHeadersSize: maxReportBytes,
};

function verdictOf({ headers, attachments }: Email): Verdict {
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  if (!/^multipart\/report\b/i.test(type)) return { kind: "ignored" };
  for (const { mimeType, content } of attachments) {
    const read = readers[mimeType.toLowerCase()];
    if (read) return read(String(content));
  }
  return { kind: "ignored" };
}

/**
 * Returns what a message to the bounce address says, and about which email: the one that a genuine
 * bounce address in it names, whatever else it says. Anything but a report of a mail server is
 * ignored, as an automatic reply, and so is a report without such an address.
 */
export async function parseReport(
  source: Uint8Array,
): Promise<{ messageId: number | null; verdict: Verdict }> {
  const bytes = source.subarray(0, maxReportBytes);
  const messageId = bouncedMessage(Buffer.from(bytes).toString("latin1"));
  if (messageId === null) return { messageId, verdict: { kind: "ignored" } };
  try {
    const email = await PostalMime.parse(bytes, { ...limits, attachmentEncoding: "utf8" });
    return { messageId, verdict: verdictOf(email) };
  } catch {
    return { messageId, verdict: { kind: "ignored" } };
  }
}
