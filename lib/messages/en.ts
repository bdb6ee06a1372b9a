import { assistance } from "./en-assistance";
import { handback } from "./en-handback";
import { invitation } from "./en-invitation";
import { sitting } from "./en-sitting";

/** Everything a candidate reads that is not in a letter. A second language is a second such file. */
export const en = {
  mail: {
    subject: (company: string, job: string) => `Your offer from ${company}: ${job}`,
    greeting: (firstName: string) => `Dear ${firstName},`,
    introduction: (company: string) =>
      `${company} has an offer for you. You can read it below, and answer it on your own page.`,
    deadline: (deadline: string) => `Please answer by ${deadline}.`,
    button: "Read and answer the offer",
    fallback: "If the button does not work, copy this address into your browser:",
  },

  cover: {
    title: (company: string) => `An offer from ${company}`,
    heading: (company: string) => `${company} has an offer for you`,
    greeting: (firstName: string) => `Hello ${firstName},`,
    position: "Position",
    answerBy: "Answer by",
    personal: "This page is meant for you alone. Please do not pass the link on.",
    button: "Open my offer",
    opening: (company: string) => `${company} will see that you opened it.`,
  },

  closed: {
    title: "This link is no longer valid",
    reason: "The offer may have been withdrawn, or the link was not copied whole.",
    help: "If you expected an offer here, write to the person who sent it to you, or answer the mail that brought you here.",
  },

  away: {
    title: "Please open the link in your mail again",
    reason: "To keep your offer private, this page closes an hour after you opened it.",
    help: "The link in your mail still works, as often as you need it.",
  },

  trouble: {
    title: "The page cannot be shown right now",
    reason: "This is our fault, and nothing you did was lost or sent twice.",
    help: "Please try again in a few minutes.",
    reference: (requestId: string) => `Reference: ${requestId}`,
  },

  refused: {
    title: "Your answer could not be read",
    reason: "It did not come from the form of your offer's page.",
    help: "Please open the link in your mail again and answer there.",
  },

  tooLarge: {
    title: "Your answer is too long",
    reason: "It is longer than can be sent at once.",
    help: "Please go back, shorten it, and send it again.",
  },

  offer: {
    title: (job: string) => `Your offer: ${job}`,
    from: (company: string) => `From ${company}`,
    forWhom: (name: string) => `For ${name}`,
    answerBy: (deadline: string) => `Please answer by ${deadline}.`,
    answerLink: "Go to your answer",
    letter: "The letter",
    letterFrame: (company: string) => `Offer letter from ${company}`,
    print: "Open the letter alone",
    printHint: "to print it or to save it as a PDF",
  },

  next: {
    heading: "What happens next",
    read: "Read the letter in peace. Ask whatever is not clear to you.",
    answer: (company: string) =>
      `Accept or decline on this page. ${company} sees your answer at once.`,
    accepted: (company: string) =>
      `If you accept, ${company} will write to you about your first day.`,
    start: (company: string, date: string) =>
      `If you accept, ${company} will write to you about your first day, ${date}.`,
  },

  accept: {
    heading: "Accept the offer",
    explanation:
      "By typing your full name you accept this offer as the letter above states it. This cannot be undone here.",
    name: "Your full name",
    button: "Accept the offer",
    evidence:
      "Your name, the time, your network address and your browser are recorded as evidence of your answer.",
    nameMissing: "Type your full name to accept the offer",
    nameLong: "Your name must be 200 characters or fewer",
  },

  decline: {
    heading: "Decline the offer",
    explanation: (company: string) => `${company} will be told. This cannot be undone here.`,
    reason: "Reason",
    optional: "optional",
    reasonHint: (company: string) => `${company} will read it.`,
    button: "Decline the offer",
    reasonLong: "The reason must be 2,000 characters or fewer",
  },

  ask: {
    heading: "Ask a question",
    text: (name: string, company: string) => `${name} at ${company} will help you.`,
    subject: (job: string) => `Question about my offer: ${job}`,
    link: (email: string) => `Write to ${email}`,
  },

  notices: {
    problem: "There is a problem",
    titlePrefix: "Error: ",
    changedTitle: "The offer has changed",
    changed:
      "It was changed while you were reading, so nothing was recorded. Please read the new letter below, then answer.",
    lateTitle: "The time to answer has passed",
    late: (deadline: string) => `An answer was due by ${deadline}.`,
    lateHelp: "If you still want to answer, please write to the person named below.",
  },

  receipt: {
    accepted: "You accepted this offer",
    declined: "You declined this offer",
    acceptedElsewhere: "This offer is accepted",
    declinedElsewhere: "This offer is declined",
    acceptedText: (company: string) => `${company} has your answer, and will write to you.`,
    declinedText: (company: string) => `${company} has your answer. Thank you for telling them.`,
    name: "Name typed",
    when: "When",
    recordedBy: "Recorded by",
    reason: "Reason",
    version: "Letter",
    versionOf: (number: number) => `Version ${number}`,
    fingerprint: "Fingerprint",
    fingerprintHint: "SHA-256 of the letter's text, which proves which letter you answered",
    keep: "Print this page, or save it as a PDF, to keep it as your receipt.",
  },

  assistance,

  sitting,

  invitation,

  handback,
};
