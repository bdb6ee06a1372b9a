import type { PreviewTemplateInput } from "@/lib/templates/schema";
import type { Subject } from "./preview-subject";

const dayInMs = 86_400_000;
const daysToRespond = 14;
const daysToStart = 45;

const inDays = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);

const idOf = (option: { value: string } | null) => (option ? Number(option.value) : null);

/** Returns the preview's input; a candidate and a job get the dates of a new offer. */
export function previewInput(
  text: { body: string; locale: string },
  { kind, offer, candidate, job }: Subject,
  today: string,
): PreviewTemplateInput & { body: string } {
  if (kind === "offer") return { ...text, offerId: idOf(offer) };
  if (kind === "examples") return text;
  return {
    ...text,
    candidateId: idOf(candidate),
    jobId: idOf(job),
    startDate: inDays(today, daysToStart),
    expiryDate: inDays(today, daysToRespond),
  };
}
