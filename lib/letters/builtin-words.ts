export type BuiltinWords = {
  heading: string;
  greeting: string;
  opening: string;
  pay: string;
  start: string;
  answerBy: string;
  invitation: string;
  action: string;
  closing: string;
};

/** Texts of the built-in letter in each language. */
export const builtinWords: Record<string, BuiltinWords> = {
  en: {
    heading: "Offer of employment",
    greeting: "Dear {{ candidate_name }},",
    opening:
      "We are delighted to offer you the position of <strong>{{ job_title }}</strong> at {{ company_name }}.",
    pay: "Pay",
    start: "Start date",
    answerBy: "Please respond by",
    invitation: "You can read this offer again and respond on your personal page:",
    action: "View and respond to the offer",
    closing: "Yours sincerely,",
  },
  de: {
    heading: "Stellenangebot",
    greeting: "Guten Tag {{ candidate_name }},",
    opening:
      "wir freuen uns sehr, Ihnen die Stelle <strong>{{ job_title }}</strong> bei {{ company_name }} anbieten zu können.",
    pay: "Vergütung",
    start: "Beginn",
    answerBy: "Ihre Antwort bitte bis",
    invitation: "Auf Ihrer persönlichen Seite können Sie das Angebot nachlesen und beantworten:",
    action: "Angebot ansehen und beantworten",
    closing: "Mit freundlichen Grüßen",
  },
  fr: {
    heading: "Proposition d’embauche",
    greeting: "Bonjour {{ candidate_name }},",
    opening:
      "Nous avons le plaisir de vous proposer le poste de <strong>{{ job_title }}</strong> chez {{ company_name }}.",
    pay: "Rémunération",
    start: "Date d’entrée en fonction",
    answerBy: "Réponse attendue au plus tard le",
    invitation: "Vous pouvez relire cette proposition et y répondre sur votre page personnelle :",
    action: "Consulter la proposition et y répondre",
    closing: "Bien cordialement,",
  },
  es: {
    heading: "Oferta de empleo",
    greeting: "Hola, {{ candidate_name }}:",
    opening:
      "Nos complace ofrecerle el puesto de <strong>{{ job_title }}</strong> en {{ company_name }}.",
    pay: "Retribución",
    start: "Fecha de incorporación",
    answerBy: "Responda, por favor, antes del final del",
    invitation: "En su página personal puede volver a leer la oferta y responder:",
    action: "Ver la oferta y responder",
    closing: "Atentamente,",
  },
  ar: {
    heading: "عرض عمل",
    greeting: "تحية طيبة {{ candidate_name }}،",
    opening: "يسرنا أن نعرض عليكم وظيفة <strong>{{ job_title }}</strong> لدى {{ company_name }}.",
    pay: "الراتب",
    start: "تاريخ المباشرة",
    answerBy: "آخر موعد للرد",
    invitation: "يمكنكم قراءة هذا العرض مرة أخرى والرد عليه في صفحتكم الشخصية:",
    action: "الاطلاع على العرض والرد عليه",
    closing: "مع خالص التحية،",
  },
};
