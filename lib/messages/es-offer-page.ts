import type { DefaultDeclineReason } from "@/db/enums";
import type { offerPage as en } from "./en-offer-page";

const reasons: Record<DefaultDeclineReason, string> = {
  "I accepted another offer": "He aceptado otra oferta",
  Pay: "Salario",
  "Place of work": "Lugar de trabajo",
  "Role or team": "Puesto o equipo",
  "Personal reasons": "Motivos personales",
  "Another reason": "Otro motivo",
};

/** Spanish texts of an offer's page and of the pages where candidates answer it. */
export const offerPage: typeof en = {
  cover: {
    title: (company) => `Una oferta de ${company}`,
    eyebrow: "Una oferta para",
    role: (job, location) => (location ? `${job} (${location})` : job),
    sentBy: (name) => `${name} le ha enviado esta oferta`,
    respondBy: (date) => `Respuesta antes del fin del ${date}`,
    button: "Abrir mi oferta",
    opening: (company) =>
      `Se avisará a ${company} cuando la abra. Abrirla no le compromete a nada. Esta página es solo para usted, por favor no comparta el enlace.`,
  },

  page: {
    title: (company) => `Su oferta de ${company}`,
    eyebrow: "Oferta de empleo",
    lead: (job) => `Nos gustaría contar con usted para este puesto: ${job}.`,
    summary: "Su oferta en resumen",
    role: "Puesto",
    pay: "Salario",
    start: "Inicio",
    respondBy: "Plazo de respuesta",
    daysLeft: (days) =>
      days === 0 ? "Último día" : days === 1 ? "Queda 1 día" : `Quedan ${days} días`,
    yourTime: "su hora local",
    answers: "Su respuesta",
    accept: "Aceptar",
    decline: "Rechazar",
    ask: "Preguntar",
    note: "Puede leer, imprimir y preguntar antes. Nada es definitivo hasta que firme.",
    letter: "Su carta",
    letterFrame: (company) => `Carta de oferta de ${company}`,
    pdf: "Descargar PDF",
    print: "Abrir solo la carta",
  },

  next: {
    heading: "Próximos pasos",
    sign: "Acepta y firma aquí",
    signText: "Solo lleva un minuto. Puede descargar su carta en PDF en cualquier momento.",
    contact: (name) => `${name} le escribe`,
    contactText: (company) =>
      `${company} ve su respuesta de inmediato y se pone en contacto con usted para los próximos pasos.`,
    start: "Su primer día",
    person: (company) => `${company}. Responde a sus preguntas y le escribe sobre esta oferta.`,
    email: (email) => `Escribir a ${email}`,
  },

  step: {
    back: "Volver a la carta",
    starts: (date) => `Inicio: ${date}`,
    problem: "Hay algo que corregir",
    titlePrefix: "Error: ",
    optional: "Opcional",
  },

  accept: {
    title: "Aceptar la oferta",
    name: "Escriba su nombre completo para firmar",
    asOnOffer: (name) => `Como en la oferta: ${name}`,
    signature: "Su firma",
    letter: (date, version) =>
      `Al firmar, acepta la carta del ${date}, versión ${version}, tal como está.`,
    button: "Firmar y aceptar",
    evidence:
      "La firma no se puede deshacer. Su nombre, la fecha y hora, su dirección de red y su navegador se registran como prueba.",
    nameMissing: "Escriba su nombre completo para aceptar la oferta",
    nameLong: "Su nombre debe tener como máximo 200 caracteres",
  },

  otherName: {
    title: "¿Es este su nombre?",
    heading: "El nombre escrito no es el de la oferta",
    text: "Todavía no se ha aceptado nada. Elija lo que corresponda.",
    offered: "En la oferta",
    typed: "Escrito",
    mistake: "He cometido un error al escribir",
    correct: "Corrija su nombre",
    correctButton: "Firmar con el nombre corregido",
    mine: (name) => `${name} es mi nombre`,
    mineText: (company) =>
      `Puede firmar con él. Se registran ambos nombres y ${company} verá que son distintos.`,
    mineButton: (name) => `Firmar como ${name}`,
  },

  decline: {
    title: "Rechazar la oferta",
    text: (company) => `Se avisa a ${company} de inmediato. No se puede deshacer.`,
    askFirst: "Si algo pudiera hacerle cambiar de opinión, pregunte antes.",
    main: "¿Cuál es el motivo principal?",
    reasons,
    message: (name) => `Un mensaje para ${name}`,
    button: "Rechazar la oferta",
    reasonUnknown: "Elija un motivo de la lista, o ninguno",
    messageLong: "Su mensaje debe tener como máximo 2000 caracteres",
  },

  ask: {
    title: "Hacer una pregunta",
    text: (name, company) =>
      `${name} (${company}) recibe su pregunta y le responde. Su oferta sigue abierta.`,
    question: "Su pregunta",
    button: "Enviar la pregunta",
    missing: "Escriba primero su pregunta",
    long: "Su pregunta debe tener como máximo 2000 caracteres",
    tooMany:
      "Por ahora no puede hacer más preguntas. Espere las respuestas o escriba un correo, por favor",
    sentTitle: "Su pregunta se ha enviado",
    sent: (name) => `${name} le responderá.`,
    subject: (job) => `Pregunta sobre mi oferta: ${job}`,
  },

  questions: {
    heading: "Sus preguntas",
    asked: "Su pregunta",
    answered: (name) => `Respuesta de ${name}`,
    waiting: (name) => `${name} aún no ha respondido.`,
    earlier: (count) => (count === 1 ? "1 pregunta anterior" : `${count} preguntas anteriores`),
    left: (name) => `Las preguntas más antiguas no se muestran aquí. ${name} puede enviárselas.`,
  },

  notices: {
    changedTitle: "La oferta ha cambiado",
    changed:
      "Ha cambiado mientras la leía, por lo que su respuesta no se ha registrado. Lea la nueva carta a continuación y después responda.",
    changedStep:
      "Ha cambiado mientras la leía, por lo que su respuesta no se ha registrado. Vuelva atrás, lea la nueva carta y después responda. Lo que escribió sigue a continuación.",
    resumedTitle: "Responda de nuevo, por favor",
    resumed:
      "Esta página ha estado abierta más de una hora, por lo que su respuesta aún no se ha registrado. Todo lo que escribió sigue a continuación: revíselo y envíelo de nuevo.",
    lateTitle: "El plazo de respuesta ha terminado",
    late: (deadline) => `El plazo terminó el ${deadline}.`,
    lateHelp:
      "Si aun así desea responder, póngase en contacto con la persona que se indica más abajo.",
  },

  answered: {
    welcome: (company, firstName) => `Le damos la bienvenida a ${company}, ${firstName}`,
    accepted: (job) => `Ha aceptado su oferta: ${job}.`,
    thanks: (firstName) => `Gracias, ${firstName}`,
    declined: (job) => `Ha rechazado la oferta: ${job}.`,
    acceptedElsewhere: "Esta oferta se ha aceptado",
    declinedElsewhere: "Esta oferta se ha rechazado",
    recorded: (company) => `${company} registró esta respuesta.`,
    hasAnswer: (company) => `${company} ha recibido su respuesta.`,
    yours: "Su respuesta",
    signedBy: "Firmado por",
    stamp: (date, company) => `Aceptada · ${date} · ${company} · `,
    reason: "Motivo",
    message: "Su mensaje",
    pdf: "Descargar su carta",
    sealedPdf: "Descargar su copia sellada",
    sealed:
      "La copia sellada es un PDF de su oferta con un certificado de que usted la aceptó. Guárdela: su autenticidad puede comprobarse en cualquier momento.",
    version: (number) => `Carta, versión ${number}`,
    fingerprint: "Huella digital de su carta",
    fingerprintHint: "Demuestra a qué carta respondió. Conserve el PDF y esta página.",
    firstDay: "Su primer día",
    daysToGo: (days) => (days === 1 ? "día restante" : "días restantes"),
    nextAccepted: (name, company) =>
      `${name} (${company}) se pondrá en contacto con usted para los próximos pasos.`,
    nextDeclined: (name, company) =>
      `Si ha cambiado de opinión, escriba a ${name} (${company}), por favor.`,
  },
};
