import { fullName } from "@/lib/format/names";
import type { OfferDetail, OfferStatus } from "@/lib/offers/client";

type StepQuestion = {
  title: string;
  description: string;
  confirmLabel: string;
  tone: "primary" | "danger";
  /** Told when it is done. */
  done: string;
};

const lateAnswer = " The last day to answer is over: the timeline will say that it came late.";

/** What is asked before a step that cannot be undone, naming the person it concerns. */
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
        ? `The letter is mailed to ${email}. It cannot be called back.`
        : `${name} has no email address: nothing is mailed. Copy the link and pass it on yourself.`,
      confirmLabel: "Send",
      tone: "primary",
      done: `Offer sent to ${name}`,
    },
    pending: {
      title: `Mark the offer as opened by ${name}?`,
      description: "Do this where you know that they read it elsewhere. It cannot be undone.",
      confirmLabel: "Mark as opened",
      tone: "primary",
      done: "Marked as opened",
    },
    accepted: {
      title: `Record that ${name} accepted?`,
      description: `Terms and letter can no longer change after that.${late}`,
      confirmLabel: "Record acceptance",
      tone: "primary",
      done: `Acceptance by ${name} recorded`,
    },
    declined: {
      title: `Record that ${name} declined?`,
      description: `Terms and letter can no longer change after that.${late}`,
      confirmLabel: "Record decline",
      tone: "primary",
      done: `Decline by ${name} recorded`,
    },
    withdrawn: {
      title: `Withdraw the offer to ${name}?`,
      description:
        offer.status === "draft"
          ? "It can never be sent then. This cannot be undone."
          : "The candidate’s link closes at once. This cannot be undone.",
      confirmLabel: "Withdraw",
      tone: "danger",
      done: `Offer to ${name} withdrawn`,
    },
  };
  return questions[to];
}

/** What a step that is possible now would do, in a few words beside its button. */
export function stepWords(to: OfferStatus, offer: OfferDetail): string {
  const { email } = offer.candidate;
  const words: Record<OfferStatus, string> = {
    draft: "",
    sent: email ? `Mails the letter to ${email}` : "Opens the candidate’s link; nothing is mailed",
    pending: "They read it elsewhere",
    accepted: "They said yes elsewhere",
    declined: "They said no elsewhere",
    withdrawn: offer.status === "draft" ? "It is never sent" : "Closes the candidate’s link",
  };
  return words[to];
}
