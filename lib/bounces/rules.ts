import { serverWords } from "@/lib/outbox/rules";

/** What a message to the bounce address says about the email that it is about. */
export type Verdict =
  | { kind: "bounced"; words: string }
  | { kind: "complained" }
  | { kind: "delayed" }
  | { kind: "ignored" };

type Fields = Map<string, string>;

/** Reads the blocks of header-like fields of a report (RFC 3464, section 2.1.2). */
function blocksOf(text: string): Fields[] {
  const unfolded = text.replaceAll(/\r\n?/g, "\n").replaceAll(/\n[ \t]+/g, " ");
  return unfolded.split(/\n\s*\n/).map((block) => {
    const fields: Fields = new Map();
    for (const line of block.split("\n")) {
      const colon = line.indexOf(":");
      const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
      if (name && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
    }
    return fields;
  });
}

const word = (fields: Fields, name: string) =>
  /^[\w.-]+/.exec(fields.get(name) ?? "")?.[0].toLowerCase() ?? "";

function wordsOf(fields: Fields): string {
  const diagnostic = (fields.get("diagnostic-code") ?? "").replace(/^[\w-]+\s*;\s*/, "");
  const status = word(fields, "status");
  return serverWords(diagnostic) ?? `The mail server gave no reason${status && ` (${status})`}`;
}

/**
 * Reads a delivery status (RFC 3464). An email has bounced if its delivery failed for a recipient,
 * whatever the status; a report that it's delayed or was delivered is none.
 */
export function deliveryVerdict(text: string): Verdict {
  const blocks = blocksOf(text);
  const withAction = (action: string) => blocks.find((each) => word(each, "action") === action);
  const isPermanent = (each: Fields) => !each.has("action") && word(each, "status").startsWith("5");
  const failed = withAction("failed") ?? blocks.find(isPermanent);
  if (failed) return { kind: "bounced", words: wordsOf(failed) };
  return { kind: withAction("delayed") ? "delayed" : "ignored" };
}

/** Feedback that isn't a complaint of the recipient: the opposite, and failed authentication. */
const otherFeedback = ["", "not-spam", "auth-failure", "dmarc"];

/** Reads a feedback report (RFC 5965). */
export const feedbackVerdict = (text: string): Verdict => ({
  kind: blocksOf(text).every((each) => otherFeedback.includes(word(each, "feedback-type")))
    ? "ignored"
    : "complained",
});
