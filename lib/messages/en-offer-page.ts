import type { DefaultDeclineReason } from "@/db/enums";

const reasons: Record<DefaultDeclineReason, string> = {
  "I accepted another offer": "I accepted another offer",
  Pay: "Pay",
  "Place of work": "Place of work",
  "Role or team": "Role or team",
  "Personal reasons": "Personal reasons",
  "Another reason": "Another reason",
};

/** Texts of an offer's page and of the pages where candidates answer it. */
export const offerPage = {
  cover: {
    title: (company: string) => `An offer from ${company}`,
    eyebrow: "An offer for",
    role: (job: string, location: string | null) => (location ? `${job}, ${location}` : job),
    sentBy: (name: string) => `${name} sent you this offer`,
    respondBy: (date: string) => `Respond by ${date}`,
    button: "Open your offer",
    opening: (company: string) =>
      `${company} is notified when you open it. Opening doesn't commit you to anything. This page is for you alone, so please don't share the link.`,
  },

  page: {
    title: (company: string) => `Your offer from ${company}`,
    eyebrow: "Offer of employment",
    lead: (job: string) => `We would like you to join us as ${job}.`,
    summary: "Your offer at a glance",
    role: "Role",
    pay: "Pay",
    start: "Start",
    respondBy: "Respond by",
    daysLeft: (days: number) =>
      days === 0 ? "Last day" : days === 1 ? "1 day left" : `${days} days left`,
    yourTime: "your time",
    answers: "Your answer",
    accept: "Accept",
    decline: "Decline",
    ask: "Ask",
    note: "You can read, print and ask first. Nothing is final until you sign.",
    letter: "Your letter",
    letterFrame: (company: string) => `Offer letter from ${company}`,
    pdf: "Download PDF",
    print: "Open the letter on its own",
  },

  next: {
    heading: "What happens next",
    sign: "You accept and sign here",
    signText: "It takes a minute. You can download your letter as a PDF at any time.",
    contact: (name: string) => `${name} writes to you`,
    contactText: (company: string) =>
      `${company} sees your answer immediately and gets in touch about what comes next.`,
    start: "Your first day",
    person: (company: string) =>
      `${company}. Answers your questions and writes to you about this offer.`,
    email: (name: string) => `Email ${name}`,
  },

  step: {
    back: "Back to the letter",
    starts: (date: string) => `Starts ${date}`,
    problem: "There is a problem",
    titlePrefix: "Error: ",
    optional: "Optional",
  },

  accept: {
    title: "Accept your offer",
    name: "Type your full name to sign",
    asOnOffer: (name: string) => `As on the offer: ${name}`,
    signature: "Your signature",
    letter: (date: string, version: number) =>
      `By signing you accept the letter of ${date}, version ${version}, as it stands.`,
    button: "Sign and accept",
    evidence:
      "Signing can't be undone. Your name, the time, your network address and your browser are recorded as evidence.",
    nameMissing: "Type your full name to accept the offer",
    nameLong: "Your name must be 200 characters or fewer",
  },

  otherName: {
    title: "Is this your name?",
    heading: "The name you typed isn't the name on the offer",
    text: "Nothing has been accepted yet. Choose what is right.",
    offered: "On the offer",
    typed: "You typed",
    mistake: "I made a typing mistake",
    correct: "Correct your name",
    correctButton: "Sign with the corrected name",
    mine: (name: string) => `${name} is my name`,
    mineText: (company: string) =>
      `You may sign with it. Both names are recorded, and ${company} sees that they differ.`,
    mineButton: (name: string) => `Sign as ${name}`,
  },

  decline: {
    title: "Decline your offer",
    text: (company: string) => `${company} is notified immediately. This can't be undone.`,
    askFirst: "If something could change your mind, ask first.",
    main: "What is the main reason?",
    reasons,
    message: (name: string) => `A message to ${name}`,
    button: "Decline offer",
    reasonUnknown: "Choose a reason from the list, or none",
    messageLong: "Your message must be 2,000 characters or fewer",
  },

  ask: {
    title: "Ask a question",
    text: (name: string, company: string) =>
      `${name} at ${company} gets your question and answers you. Your offer stays open.`,
    question: "Your question",
    button: "Send question",
    missing: "Write your question first",
    long: "Your question must be 2,000 characters or fewer",
    tooMany:
      "You have asked as many questions as you can for now. Please wait for the answers, or write an email",
    sentTitle: "Your question was sent",
    sent: (name: string) => `${name} answers you.`,
    subject: (job: string) => `Question about my offer: ${job}`,
  },

  questions: {
    heading: "Your questions",
    asked: "Your question",
    answered: (name: string) => `Answer from ${name}`,
    waiting: (name: string) => `${name} hasn't answered yet.`,
    earlier: (count: number): string =>
      count === 1 ? "1 earlier question" : `${count} earlier questions`,
    left: (name: string) => `Older questions aren't shown here. ${name} can send them to you.`,
  },

  notices: {
    changedTitle: "The offer has changed",
    changed:
      "It changed while you were reading, so your answer wasn't recorded. Please read the new letter below, then answer.",
    changedStep:
      "It changed while you were reading, so your answer wasn't recorded. Please go back and read the new letter, then answer. What you typed is still below.",
    resumedTitle: "Please answer once more",
    resumed:
      "This page was open for more than an hour, so your answer wasn't recorded yet. Everything you wrote is still below: check it, then send it again.",
    lateTitle: "The response deadline has passed",
    late: (deadline: string) => `The deadline was ${deadline}.`,
    lateHelp: "If you still want to answer, please contact the person named below.",
  },

  answered: {
    welcome: (company: string, firstName: string) => `Welcome to ${company}, ${firstName}`,
    accepted: (job: string) => `You accepted your offer as ${job}.`,
    thanks: (firstName: string) => `Thank you, ${firstName}`,
    declined: (job: string) => `You declined the offer as ${job}.`,
    acceptedElsewhere: "This offer was accepted",
    declinedElsewhere: "This offer was declined",
    recorded: (company: string) => `${company} recorded this answer.`,
    hasAnswer: (company: string) => `${company} has your answer.`,
    yours: "Your answer",
    signedBy: "Signed by",
    stamp: (date: string, company: string) => `Accepted · ${date} · ${company} · `,
    reason: "Reason",
    message: "Your message",
    pdf: "Download your letter",
    sealedPdf: "Download your sealed copy",
    sealed:
      "The sealed copy is a PDF of your offer with a certificate that you accepted it. Keep it: anyone can verify it later.",
    version: (number: number) => `Letter, version ${number}`,
    fingerprint: "Fingerprint of your letter",
    fingerprintHint: "It proves which letter you answered. Keep the PDF and this page.",
    firstDay: "Your first day",
    daysToGo: (days: number): string => (days === 1 ? "day to go" : "days to go"),
    nextAccepted: (name: string, company: string) =>
      `${name} at ${company} contacts you about what comes next.`,
    nextDeclined: (name: string, company: string) =>
      `If you have changed your mind, please write to ${name} at ${company}.`,
  },
};
