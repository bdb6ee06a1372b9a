import { assistance } from "./en-assistance";
import { certificate } from "./en-certificate";
import { handback } from "./en-handback";
import { invitation } from "./en-invitation";
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
    fallback: "If the button doesn't work, copy this address into your browser:",
  },

  cover: {
    title: (company: string) => `An offer from ${company}`,
    heading: (company: string) => `${company} has an offer for you`,
    greeting: (firstName: string) => `Hello ${firstName},`,
    position: "Position",
    answerBy: "Answer by",
    personal: "This page is for you alone. Please don't share the link.",
    button: "Open my offer",
    opening: (company: string) => `${company} will see that you opened it.`,
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

  offer: {
    title: (job: string) => `Your offer: ${job}`,
    from: (company: string) => `From ${company}`,
    candidate: (name: string) => `For ${name}`,
    answerBy: (deadline: string) => `Please answer by ${deadline}.`,
    answerLink: "Go to your answer",
    letter: "The letter",
    letterFrame: (company: string) => `Offer letter from ${company}`,
    pdf: "Download PDF",
    print: "Open the letter on its own",
  },

  next: {
    heading: "What happens next",
    read: "Read the letter carefully. Ask about anything that isn't clear.",
    answer: (company: string) =>
      `Accept or decline on this page. ${company} sees your answer immediately.`,
    accepted: (company: string) =>
      `If you accept, ${company} will contact you about your first day.`,
    start: (company: string, date: string) =>
      `If you accept, ${company} will contact you about your first day, ${date}.`,
  },

  accept: {
    heading: "Accept the offer",
    explanation:
      "By typing your full name, you accept this offer as stated in the letter above. You can't undo this here.",
    name: "Your full name",
    button: "Accept the offer",
    evidence:
      "Your name, the time, your network address and your browser are recorded as evidence of your answer.",
    nameMissing: "Type your full name to accept the offer",
    nameLong: "Your name must be 200 characters or fewer",
  },

  decline: {
    heading: "Decline the offer",
    explanation: (company: string) => `${company} will be notified. You can't undo this here.`,
    reason: "Reason",
    optional: "optional",
    reasonHint: (company: string) => `${company} will read it.`,
    button: "Decline the offer",
    reasonLong: "The reason must be 2,000 characters or fewer",
  },

  ask: {
    heading: "Ask a question",
    text: (name: string, company: string) => `${name} at ${company} can help you.`,
    subject: (job: string) => `Question about my offer: ${job}`,
    link: (email: string) => `Email ${email}`,
  },

  notices: {
    problem: "There is a problem",
    titlePrefix: "Error: ",
    changedTitle: "The offer has changed",
    changed:
      "It changed while you were reading, so your answer wasn't recorded. Please read the new letter below, then answer.",
    resumedTitle: "Please answer once more",
    resumed:
      "This page was open for more than an hour, so your answer wasn't recorded yet. Everything you wrote is still below: check it, then send it again.",
    lateTitle: "The response deadline has passed",
    late: (deadline: string) => `The deadline was ${deadline}.`,
    lateHelp: "If you still want to answer, please contact the person named below.",
  },

  receipt: {
    accepted: "You accepted this offer",
    declined: "You declined this offer",
    acceptedElsewhere: "This offer was accepted",
    declinedElsewhere: "This offer was declined",
    acceptedText: (company: string) => `${company} has your answer and will contact you.`,
    declinedText: (company: string) =>
      `${company} has your answer. Thank you for letting them know.`,
    name: "Name typed",
    when: "Time",
    recordedBy: "Recorded by",
    reason: "Reason",
    version: "Letter",
    versionOf: (number: number) => `Version ${number}`,
    fingerprint: "Fingerprint",
    fingerprintHint: "SHA-256 of the letter's text, which proves which letter you answered",
    download: "Download your sealed copy",
    sealed:
      "The sealed copy is a PDF of your offer with a certificate that you accepted it. Keep it: anyone can verify it later.",
    keep: "Print this page or save it as a PDF to keep as your receipt.",
  },

  assistance,

  sitting,

  invitation,

  handback,

  certificate,

  verify,
};
