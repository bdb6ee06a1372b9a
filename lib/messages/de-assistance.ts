import type { assistance as english } from "./en-assistance";

const through = (name: string, company: string) => (name === company ? "" : `, über ${company}`);

/** German texts of offers to assist for candidates. */
export const assistance: typeof english = {
  services: {
    JOB_OPPORTUNITY: "Stellenangebot",
    EDUCATION_SERVICE: "Bildungsangebot",
    MIGRATION_SERVICE: "Migrationsberatung",
    FINANCIAL_SUPPORT_SERVICE: "finanzielle Unterstützung",
    SETTLEMENT_SERVICE: "Hilfe beim Ankommen",
    OTHER: "sonstige Unterstützung",
  },

  mail: {
    subject: (name, service) =>
      service
        ? `${name} bietet Ihnen Unterstützung an: ${service}`
        : `${name} bietet Ihnen Unterstützung an`,
    greeting: (firstName) => `Guten Tag ${firstName},`,
    introduction: (name, company) =>
      name === company
        ? `${name} bietet Ihnen Unterstützung an. Lesen und beantworten Sie das Angebot auf Ihrer persönlichen Seite.`
        : `${name} bietet Ihnen über ${company} Unterstützung an. Lesen und beantworten Sie das Angebot auf Ihrer persönlichen Seite.`,
    service: (service) => `Leistung: ${service}`,
    coupon: "Auf Ihrer Seite finden Sie auch einen Gutschein.",
    deadline: (deadline) => `Bitte antworten Sie bis ${deadline}.`,
    button: "Angebot ansehen",
    fallback:
      "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
    why: (company) =>
      `Sie erhalten diese E-Mail, weil Sie bei ${company} als Bewerberin oder Bewerber geführt werden.`,
    optOut: "Keine E-Mails zu Unterstützungsangeboten mehr erhalten",
  },

  cover: {
    title: (name) => `${name} bietet Ihnen Unterstützung an`,
    personal: "Diese Seite ist nur für Sie bestimmt. Bitte geben Sie den Link nicht weiter.",
    button: "Angebot öffnen",
    opening: (company) => `${company} sieht, dass Sie das Angebot geöffnet haben.`,
  },

  page: {
    title: (name) => `${name} bietet Ihnen Unterstützung an`,
    eyebrow: "Unterstützungsangebot",
    lead: (name, company) =>
      name === company
        ? `${name} bietet Ihnen Unterstützung an.`
        : `${name} bietet Ihnen über ${company} Unterstützung an.`,
    from: "Von",
    throughCompany: (company) => `Über ${company}`,
    through: (name, company) => `Von ${name}${through(name, company)}`,
    service: "Leistung",
    notes: "Einzelheiten",
    answerBy: (deadline) => `Bitte antworten Sie bis ${deadline}.`,
    coupon: "Ihr Gutschein",
    couponFor: (name, service) =>
      service
        ? `Er gilt für diese Leistung von ${name}: ${service}. Legen Sie ihn dort vor.`
        : `Er gilt für die Leistung von ${name}. Legen Sie ihn dort vor.`,
    explanation: (company) =>
      `${company} sieht Ihre Antwort sofort. Hier können Sie sie nicht mehr ändern.`,
    accept: "Angebot annehmen",
    decline: "Angebot ablehnen",
    back: "Zurück zum Angebot",
    note: "Sie können vorher nachfragen. Nichts ist endgültig, bevor Sie Ihre Antwort bestätigen.",
    answerHere: "Sie antworten auf dieser Seite",
    answerHereText: "Sie nehmen an oder lehnen ab und bestätigen das. Es dauert eine Minute.",
  },

  answered: {
    accepted: "Sie haben dieses Angebot angenommen",
    acceptedText: (company) => `${company} hat Ihre Antwort erhalten und meldet sich bei Ihnen.`,
    declined: "Sie haben dieses Angebot abgelehnt",
    declinedText: (company) => `${company} hat Ihre Antwort erhalten. Danke für Ihre Rückmeldung.`,
    acceptedShort: "Angenommen",
    declinedShort: "Abgelehnt",
  },

  resumed: {
    title: "Bitte antworten Sie noch einmal",
    text: "Diese Seite war länger als eine Stunde geöffnet, deshalb wurde Ihre Antwort noch nicht gespeichert. Bitte wählen Sie sie unten noch einmal.",
  },

  late: {
    title: "Die Antwortfrist ist abgelaufen",
    due: (deadline) => `Das Angebot galt bis ${deadline}.`,
    help: "Wenn Sie weiterhin Interesse haben, wenden Sie sich bitte an die unten genannten Personen.",
  },

  contact: {
    company: (company) =>
      `${company} hilft Ihnen gern weiter. Antworten Sie einfach auf die E-Mail, die Sie erhalten haben.`,
    account: (company) => `${company} hilft Ihnen gern weiter.`,
    subject: (name) => `Frage zum Angebot von ${name}`,
    link: (email) => `E-Mail an ${email}`,
  },

  optOut: {
    heading: "Künftige Unterstützungs\u00adangebote",
    title: (company) => `Unterstützungs\u00adangebote von ${company}`,
    explanation: (company) =>
      `${company} schreibt Ihnen, wenn es Unterstützungsangebote für Sie gibt.`,
    button: "Keine E-Mails zu Unterstützungsangeboten mehr erhalten",
    done: "Sie erhalten keine E-Mails zu Unterstützungsangeboten mehr",
    doneText: (company) =>
      `${company} schickt Ihnen keine E-Mails zu Unterstützungsangeboten mehr. Stellenangebote erhalten Sie weiterhin.`,
    undo: "E-Mails zu Unterstützungsangeboten wieder erhalten",
  },
};
