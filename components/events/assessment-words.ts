import type { TimelineEvent } from "@/lib/events/schema";
import { percentText } from "@/lib/format/numbers";
import { scoreWords } from "@/lib/invitations/rules";

type Data = TimelineEvent["data"];
type Tone = "neutral" | "info" | "positive" | "warning" | "negative";

interface Words {
  /** Title, without who did it. */
  title: string;
  tone: Tone;
  detail: (data: Data) => (string | null)[];
}

const text = (value: unknown) => (typeof value === "string" && value.trim() ? value.trim() : null);

const named = ({ assessmentName, name }: Data) => text(assessmentName) ?? text(name);

const withPartner = (data: Data) => {
  const [name, partner] = [named(data), text(data.partnerName)];
  return name && partner ? `${name} (${partner})` : name;
};

const missingText = ({ missing }: Data) =>
  text(missing) && `The partner's response is missing ${missing}, which the contract requires`;

const reported: Record<string, string> = {
  Initiated: "Invited",
  Started: "Started",
  "In Progress": "In progress",
  Finished: "Handed in",
};

const wordsOf = (score: string | null) => score && scoreWords(score);

const scored = ({ overallScore, percent, result }: Data, label = "Score") => {
  const score = typeof percent === "number" ? percentText(percent) : wordsOf(text(overallScore));
  return [score && `${label} ${score}`, text(result)].filter(Boolean).join(", ") || null;
};

const words: Record<string, Words> = {
  "invitation.sent": {
    title: "Invited to an assessment",
    tone: "info",
    detail: (data) => [withPartner(data), missingText(data)],
  },
  "invitation.failed": {
    title: "Invitation to an assessment failed",
    tone: "negative",
    detail: (data) => [withPartner(data), text(data.reason)],
  },
  "invitation.status": {
    title: "Assessment progress",
    tone: "info",
    detail: (data) => [reported[String(data.status)] ?? null, withPartner(data)],
  },
  "invitation.completed": {
    title: "Assessment scored",
    tone: "positive",
    detail: (data) => [scored(data), withPartner(data)],
  },
  "invitation.reset": {
    title: "Assessment reset",
    tone: "info",
    detail: (data) => [withPartner(data)],
  },
  "assessment.invited": {
    title: "Invited to your assessment",
    tone: "info",
    detail: (data) => [named(data)],
  },
  "assessment.started": {
    title: "Assessment started",
    tone: "info",
    detail: (data) => [named(data)],
  },
  "assessment.finished": {
    title: "Assessment handed in",
    tone: "info",
    detail: (data) =>
      [data.by === "time" && "Automatically, when time ran out", named(data)].map(text),
  },
  "assessment.unacknowledged": {
    title: "The inviter didn't acknowledge the result",
    tone: "warning",
    detail: (data) => [named(data)],
  },
  "assessment.marked": {
    title: "Answer marked",
    tone: "neutral",
    detail: (data) => [named(data)],
  },
  "assessment.completed": {
    title: "Assessment scored",
    tone: "positive",
    detail: (data) => [scored(data), named(data)],
  },
  "assessment.reopened": {
    title: "Sitting reopened after a scoring error",
    tone: "warning",
    detail: (data) => [scored(data, "Previous score"), named(data)],
  },
  "assessment.reset": {
    title: "Assessment reset",
    tone: "info",
    detail: (data) => [named(data)],
  },
};

/**
 * Returns the text of an event about an assessment, the account's own or a partner's; null for any
 * other event.
 */
export function assessmentWords(type: string, data: Data, by: string) {
  const found = Object.hasOwn(words, type) ? words[type] : undefined;
  if (!found) return null;
  const detail = found.detail(data).filter(Boolean).join(". ");
  const id = data.invitationId;
  const href = typeof id === "number" && detail ? `/assessments/invitations/${id}` : null;
  return {
    title: `${found.title}${by}`,
    tone: found.tone,
    ...(detail && { detail }),
    ...(href && { href }),
  };
}
