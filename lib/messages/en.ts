import { acceptanceMail } from "./en-acceptance-mail";
import { answerMail } from "./en-answer-mail";
import { assistance } from "./en-assistance";
import { calendar } from "./en-calendar";
import { certificate } from "./en-certificate";
import { deadlineMail } from "./en-deadline-mail";
import { handback } from "./en-handback";
import { invitation } from "./en-invitation";
import { offerPage } from "./en-offer-page";
import { sitting } from "./en-sitting";
import { verify } from "./en-verify";

/** Texts for candidates outside of letters. */
export const en = {
  mail: {
    subject: (company: string, job: string) => `Your offer from ${company}: ${job}`,
    greeting: (firstName: string) => `Dear ${firstName},`,
    introduction: (company: string) =>
      `${company} has an offer for you. Read it below and answer it on your own page.`,
    deadline: (deadline: string) => `Please answer by ${deadline}.`,
    button: "Read and answer the offer",
    onPage:
      "The letter is too long for an email. You can read it and download it as a PDF on your page.",
    fallback: "If the button doesn't work, copy this address into your browser:",
  },

  closed: {
    title: "This link is no longer valid",
    reason: "The offer may have been withdrawn, or part of the link is missing.",
    help: "If you expected an offer here, contact the person who sent it to you, or reply to the email you received.",
  },

  away: {
    title: "Please open the link in your email again",
    reason: "To keep your offer private, this page closes an hour after you open it.",
    help: "You can use the link in your email as often as you need.",
  },

  trouble: {
    title: "We can't show the page right now",
    reason: "This is a problem on our side. Nothing you did was lost or sent twice.",
    help: "Please try again in a few minutes.",
    reference: (requestId: string) => `Reference: ${requestId}`,
  },

  refused: {
    title: "We couldn't read your answer",
    reason: "It didn't come from the form on your offer's page.",
    help: "Please open the link in your email again and answer there.",
  },

  tooLarge: {
    title: "Your answer is too long",
    reason: "It exceeds the limit.",
    help: "Please go back, shorten it, and submit it again.",
  },

  offerPage,

  assistance,

  sitting,

  invitation,

  handback,

  acceptanceMail,

  answerMail,

  deadlineMail,

  calendar,

  certificate,

  verify,
};
