import { fullName } from "@/lib/format/names";
import type { OfferDetail, OfferStatus } from "@/lib/offers/client";

type StepQuestion = {
  title: string;
  description: string;
  confirmLabel: string;
  tone: "primary" | "danger";
  /** Shown when the step is done. */
  done: string;
};

const lateAnswer =
  " The response deadline has passed, so the timeline will show this response as late.";

/** Returns the confirmation for a step that can't be undone, naming the candidate. */
export function stepQuestion(to: OfferStatus, offer: OfferDetail, overdue: boolean): StepQuestion {
  const name = fullName(offer.candidate);
  const { email } = offer.candidate;
  const late = overdue ? lateAnswer : "";
  const questions: Record<OfferStatus, StepQuestion> = {
    draft: {
      title: `Return the offer to ${name} to draft?`,
      description: "",
      confirmLabel: "Return to draft",
      tone: "primary",
      done: "Returned to draft",
    },
    sent: {
      title: `Send this offer to ${name}?`,
      description: email
        ? `The letter will be emailed to ${email}. This can't be undone.`
        : `${name} has no email address, so no email will be sent. Copy the link and share it yourself.`,
      confirmLabel: "Send offer",
      tone: "primary",
      done: `Offer sent to ${name}`,
    },
    pending: {
      title: `Mark the offer as opened by ${name}?`,
      description: "Use this if you know they read it elsewhere. This can't be undone.",
      confirmLabel: "Mark as opened",
      tone: "primary",
      done: "Marked as opened",
    },
    accepted: {
      title: `Record that ${name} accepted?`,
      description: `You can't change the terms or the letter after this.${late}`,
      confirmLabel: "Record acceptance",
      tone: "primary",
      done: `Acceptance by ${name} recorded`,
    },
    declined: {
      title: `Record that ${name} declined?`,
      description: `You can't change the terms or the letter after this.${late}`,
      confirmLabel: "Record decline",
      tone: "primary",
      done: `Decline by ${name} recorded`,
    },
    withdrawn: {
      title: `Withdraw the offer to ${name}?`,
      description:
        offer.status === "draft"
          ? "You won't be able to send it. This can't be undone."
          : "The candidate's link closes immediately. This can't be undone.",
      confirmLabel: "Withdraw offer",
      tone: "danger",
      done: `Offer to ${name} withdrawn`,
    },
  };
  return questions[to];
}

/** Returns what an available step does, in a few words beside its button. */
export function stepWords(to: OfferStatus, offer: OfferDetail): string {
  const { email } = offer.candidate;
  const words: Record<OfferStatus, string> = {
    draft: "",
    sent: email ? `Emails the letter to ${email}` : "Opens the candidate's link without an email",
    pending: "If they read it another way",
    accepted: "If they accepted another way",
    declined: "If they declined another way",
    withdrawn:
      offer.status === "draft" ? "Prevents it from being sent" : "Closes the candidate's link",
  };
  return words[to];
}
