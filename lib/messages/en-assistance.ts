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

/** Texts of offers to assist for candidates. */
export const assistance = {
  services,

  mail: {
    subject: (name: string, service: string | null) =>
      service ? `${name} offers to assist you: ${service}` : `${name} offers to assist you`,
    greeting: (firstName: string) => `Dear ${firstName},`,
    introduction: (name: string, company: string) =>
      name === company
        ? `${name} offers to assist you. Read the offer and answer it on your own page.`
        : `${name}, through ${company}, offers to assist you. Read the offer and answer it on your own page.`,
    service: (service: string) => `Service: ${service}`,
    coupon: "Your page also has a coupon for you.",
    deadline: (deadline: string) => `Please answer by ${deadline}.`,
    button: "See the offer",
    fallback: "If the button doesn't work, copy this address into your browser:",
    why: (company: string) => `You received this email because you are a candidate of ${company}.`,
    optOut: "Stop emails about offers to assist",
  },

  cover: {
    title: (name: string) => `${name} offers to assist you`,
    personal: "This page is for you alone. Please don't share the link.",
    button: "Open the offer",
    opening: (company: string) => `${company} will see that you opened it.`,
  },

  page: {
    title: (name: string) => `${name} offers to assist you`,
    eyebrow: "Offer to assist",
    lead: (name: string, company: string) =>
      name === company
        ? `${name} offers to assist you.`
        : `${name}, through ${company}, offers to assist you.`,
    from: "From",
    throughCompany: (company: string) => `Through ${company}`,
    through: (name: string, company: string) => `From ${name}${through(name, company)}`,
    service: "Service",
    notes: "Details",
    answerBy: (deadline: string) => `Please answer by ${deadline}.`,
    coupon: "Your coupon",
    couponFor: (name: string, service: string | null) =>
      service
        ? `It is for this service: ${service}, from ${name}. Show it there.`
        : `It is for the service from ${name}. Show it there.`,
    explanation: (company: string) =>
      `${company} sees your answer immediately. You can't change it here.`,
    accept: "Accept the offer",
    decline: "Decline the offer",
    back: "Back to the offer",
    note: "You can ask first. Nothing is final until you confirm your answer.",
    answerHere: "You answer on this page",
    answerHereText: "You accept or decline, and confirm it. It takes a minute.",
  },

  answered: {
    accepted: "You accepted this offer",
    acceptedText: (company: string) => `${company} has your answer and will contact you.`,
    declined: "You declined this offer",
    declinedText: (company: string) =>
      `${company} has your answer. Thank you for letting them know.`,
    acceptedShort: "Accepted",
    declinedShort: "Declined",
  },

  resumed: {
    title: "Please answer once more",
    text: "This page was open for more than an hour, so your answer wasn't recorded yet. Choose it again below.",
  },

  late: {
    title: "The response deadline has passed",
    due: (deadline: string) => `The offer was open until ${deadline}.`,
    help: "If you are still interested, please contact the people named below.",
  },

  contact: {
    company: (company: string) => `${company} can help you. Reply to the email you received.`,
    account: (company: string) => `${company} can help you.`,
    subject: (name: string) => `Question about the offer of ${name}`,
    link: (email: string) => `Email ${email}`,
  },

  optOut: {
    heading: "Future offers to assist",
    title: (company: string) => `Offers to assist from ${company}`,
    explanation: (company: string) => `${company} emails you when there are offers to assist you.`,
    button: "Stop emails about offers to assist",
    done: "You won't get emails about offers to assist",
    doneText: (company: string) =>
      `${company} no longer sends you emails about offers to assist. You still receive job offers.`,
    undo: "Get emails about offers to assist again",
  },
};
