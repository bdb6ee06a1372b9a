import type { AssistanceReason } from "@/db/enums";

const services: Record<AssistanceReason, string> = {
  JOB_OPPORTUNITY: "job opportunity",
  EDUCATION_SERVICE: "education service",
  MIGRATION_SERVICE: "migration service",
  FINANCIAL_SUPPORT_SERVICE: "financial support",
  SETTLEMENT_SERVICE: "settlement service",
  OTHER: "other assistance",
};

const through = (name: string, company: string) => (name === company ? "" : `, through ${company}`);

/** What a candidate reads of an offer to assist. */
export const assistance = {
  services,

  mail: {
    subject: (name: string, service: string | null) =>
      service ? `${name} offers to assist you: ${service}` : `${name} offers to assist you`,
    greeting: (firstName: string) => `Dear ${firstName},`,
    introduction: (name: string, company: string) =>
      name === company
        ? `${name} offers to assist you. You can read the offer and answer it on your own page.`
        : `${name}, through ${company}, offers to assist you. You can read the offer and answer it on your own page.`,
    service: (service: string) => `What is offered: ${service}`,
    coupon: "A coupon waits for you on that page.",
    deadline: (deadline: string) => `You can take it up until ${deadline}.`,
    button: "See the offer",
    fallback: "If the button does not work, copy this address into your browser:",
    why: (company: string) => `You get this mail because ${company} has you as a candidate.`,
    optOut: "Do not tell me about such offers again",
  },

  cover: {
    title: (name: string) => `${name} offers to assist you`,
    greeting: (firstName: string) => `Hello ${firstName},`,
    from: "From",
    service: "What is offered",
    answerBy: "Take it up by",
    personal: "This page is meant for you alone. Please do not pass the link on.",
    button: "Open the offer",
    opening: (company: string) => `${company} will see that you opened it.`,
  },

  page: {
    title: (name: string) => `${name} offers to assist you`,
    through: (name: string, company: string) => `From ${name}${through(name, company)}`,
    forWhom: (name: string) => `For ${name}`,
    service: "What is offered",
    notes: "What they write",
    answerBy: (deadline: string) => `You can take it up until ${deadline}.`,
    coupon: "Your coupon",
    couponFor: (name: string, service: string | null) =>
      service
        ? `It is for this: ${service}, from ${name}. Show it there.`
        : `It is for what ${name} offers. Show it there.`,
    heading: "Take it up or decline",
    explanation: (company: string) =>
      `${company} sees your answer at once. It cannot be changed here.`,
    takeUp: "Take up the offer",
    decline: "Decline the offer",
  },

  answered: {
    takenUp: "You took up this offer",
    takenUpText: (company: string) => `${company} has your answer, and will write to you.`,
    declined: "You declined this offer",
    declinedText: (company: string) => `${company} has your answer. Thank you for telling them.`,
    when: "When",
  },

  late: {
    title: "The time to take it up has passed",
    due: (deadline: string) => `The offer was open until ${deadline}.`,
    help: "If you are still interested, please write to the people named below.",
  },

  contact: {
    heading: "Ask a question",
    person: (name: string, company: string) => `${name} at ${company} will help you.`,
    company: (company: string) => `${company} will help you. You can answer the mail that you got.`,
    account: (company: string) => `${company} will help you.`,
    subject: (name: string) => `Question about the offer of ${name}`,
    link: (email: string) => `Write to ${email}`,
  },

  optOut: {
    heading: "Such offers in future",
    title: (company: string) => `Offers to assist from ${company}`,
    told: (company: string) => `${company} tells you by mail of offers to assist you.`,
    button: "Do not tell me about such offers again",
    done: "You are told of no such offers any more",
    doneText: (company: string) =>
      `${company} sends you no more mails about offers to assist. Job offers still reach you.`,
    undo: "Tell me about such offers again",
  },
};
