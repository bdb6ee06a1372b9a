/** Texts of the certificate of acceptance. */
export const certificate = {
  title: "Certificate of acceptance",
  number: (number: string) => `Certificate ${number}`,
  lead: (candidate: string) =>
    `${candidate} accepted the offer on the pages before this one, exactly as it stands.`,
  leadRecorded: (member: string) =>
    `${member} recorded that the offer on the pages before this one was accepted, exactly as it stands.`,
  stamp: "Accepted",
  signature: "Name typed by the candidate",

  what: {
    heading: "What was accepted",
    position: "Position",
    pay: "Pay",
    start: "Start",
    letter: "Letter",
    version: (version: number, day: string) => `Version ${version}, ${day}`,
    employer: "Employer",
  },

  who: {
    heading: "Who accepted, and when",
    name: "On the offer",
    same: "same name",
    different: "different name",
    email: "Email",
    recordedBy: "Recorded by",
    zone: (place: string) => `In ${place}`,
    network: "Network",
    browser: "Browser",
    unknown: "Not known",
  },

  events: {
    heading: "Events",
    date: "Date",
    time: (zone: string) => `Time, ${zone}`,
    event: "Event",
    by: "By",
    hash: "Entry hash, first 12",
    names: {
      "offer.created": "Draft created",
      "offer.updated": "Changed",
      "offer.sent": "Sent",
      "offer.resent": "Sent again",
      "offer.reminded": "Reminder sent",
      "offer.opened": "Opened",
      "offer.asked": "Question asked",
      "offer.question_answered": "Question answered",
      "offer.accepted": "Accepted",
      "offer.declined": "Declined",
      "offer.withdrawn": "Withdrawn",
    },
    other: "Other",
  },

  prints: {
    heading: "Fingerprints",
    letter: "Letter, SHA-256",
    auditHead: (number: string) => `Audit head, no. ${number}`,
    installation: "Installation, SHA-256",
  },

  check: {
    heading: "Check this document",
    sealed: (at: string) =>
      `Sealed by this installation on ${at}. Any change made after sealing shows.`,
    attached: "The letter's text and the evidence are attached to this file.",
    code: (address: string) => `QR code: ${address}`,
  },

  files: {
    letter: "The letter as it was accepted",
    evidence: "Evidence of the acceptance",
  },

  seal: (company: string) => `Acceptance of an offer from ${company}`,
};
