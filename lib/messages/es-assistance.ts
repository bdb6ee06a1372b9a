import type { assistance as english } from "./en-assistance";

const through = (name: string, company: string) =>
  name === company ? "" : `, a través de ${company}`;

/** Spanish texts of offers to assist for candidates. */
export const assistance: typeof english = {
  services: {
    JOB_OPPORTUNITY: "oportunidad de empleo",
    EDUCATION_SERVICE: "servicio de formación",
    MIGRATION_SERVICE: "servicio de migración",
    FINANCIAL_SUPPORT_SERVICE: "ayuda económica",
    SETTLEMENT_SERVICE: "ayuda para instalarse",
    OTHER: "otro tipo de ayuda",
  },

  mail: {
    subject: (name, service) =>
      service ? `${name} le ofrece ayuda: ${service}` : `${name} le ofrece ayuda`,
    greeting: (firstName) => `Hola, ${firstName}:`,
    introduction: (name, company) =>
      name === company
        ? `${name} le ofrece ayuda. Puede leer el ofrecimiento y responder en su página personal.`
        : `${name} le ofrece ayuda a través de ${company}. Puede leer el ofrecimiento y responder en su página personal.`,
    service: (service) => `Servicio: ${service}`,
    coupon: "En su página encontrará además un cupón.",
    deadline: (deadline) => `Le rogamos que responda antes del ${deadline}.`,
    button: "Ver el ofrecimiento",
    fallback: "Si el botón no funciona, copie esta dirección en su navegador:",
    why: (company) =>
      `Ha recibido este correo porque participa en un proceso de selección de ${company}.`,
    optOut: "No recibir más correos sobre ofrecimientos de ayuda",
  },

  cover: {
    title: (name) => `${name} le ofrece ayuda`,
    personal: "Esta página es solo para usted. Le rogamos que no comparta el enlace.",
    button: "Abrir el ofrecimiento",
    opening: (company) => `${company} verá que lo ha abierto.`,
  },

  page: {
    title: (name) => `${name} le ofrece ayuda`,
    eyebrow: "Ofrecimiento de ayuda",
    lead: (name, company) =>
      name === company
        ? `${name} le ofrece ayuda.`
        : `${name} le ofrece ayuda a través de ${company}.`,
    from: "De parte de",
    throughCompany: (company) => `A través de ${company}`,
    through: (name, company) => `De parte de ${name}${through(name, company)}`,
    service: "Servicio",
    notes: "Detalles",
    answerBy: (deadline) => `Le rogamos que responda antes del ${deadline}.`,
    coupon: "Su cupón",
    couponFor: (name, service) =>
      service
        ? `Es para este servicio de ${name}: ${service}. Preséntelo allí.`
        : `Es para el servicio de ${name}. Preséntelo allí.`,
    explanation: (company) => `${company} verá su respuesta de inmediato. Aquí no podrá cambiarla.`,
    accept: "Aceptar el ofrecimiento",
    decline: "Rechazar el ofrecimiento",
    back: "Volver al ofrecimiento",
    note: "Puede preguntar antes. Nada es definitivo hasta que confirme su respuesta.",
    answerHere: "Usted responde en esta página",
    answerHereText: "Acepta o rechaza, y lo confirma. Solo lleva un minuto.",
  },

  answered: {
    accepted: "Ha aceptado este ofrecimiento",
    acceptedText: (company) =>
      `${company} ha recibido su respuesta y se pondrá en contacto con usted.`,
    declined: "Ha rechazado este ofrecimiento",
    declinedText: (company) => `${company} ha recibido su respuesta. Gracias por comunicárnoslo.`,
    acceptedShort: "Aceptado",
    declinedShort: "Rechazado",
  },

  resumed: {
    title: "Responda de nuevo, por favor",
    text: "Esta página ha estado abierta más de una hora, por lo que su respuesta aún no se ha registrado. Selecciónela de nuevo a continuación.",
  },

  late: {
    title: "El plazo de respuesta ha terminado",
    due: (deadline) => `El ofrecimiento estuvo abierto hasta el ${deadline}.`,
    help: "Si todavía le interesa, póngase en contacto con las personas que se indican más abajo.",
  },

  contact: {
    company: (company) => `${company} puede ayudarle. Responda al correo que recibió.`,
    account: (company) => `${company} puede ayudarle.`,
    subject: (name) => `Pregunta sobre el ofrecimiento de ${name}`,
    link: (email) => `Escribir a ${email}`,
  },

  optOut: {
    heading: "Próximos ofrecimientos de ayuda",
    title: (company) => `Ofrecimientos de ayuda de ${company}`,
    explanation: (company) => `${company} le escribe cuando hay ofrecimientos de ayuda para usted.`,
    button: "No recibir más correos sobre ofrecimientos de ayuda",
    done: "No recibirá más correos sobre ofrecimientos de ayuda",
    doneText: (company) =>
      `${company} ya no le enviará correos sobre ofrecimientos de ayuda. Seguirá recibiendo las ofertas de empleo.`,
    undo: "Volver a recibir correos sobre ofrecimientos de ayuda",
  },
};
