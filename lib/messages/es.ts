import type { en } from "./en";
import { assistance } from "./es-assistance";
import { certificate } from "./es-certificate";
import { handback } from "./es-handback";
import { invitation } from "./es-invitation";
import { sitting } from "./es-sitting";
import { verify } from "./es-verify";

/** Spanish texts for candidates outside of letters. */
export const es: typeof en = {
  mail: {
    subject: (company, job) => `Su oferta de ${company}: ${job}`,
    greeting: (firstName) => `Hola, ${firstName}:`,
    introduction: (company) =>
      `${company} tiene una oferta para usted. Puede leerla a continuación y responder en su página personal.`,
    deadline: (deadline) => `Le rogamos que responda antes del ${deadline}.`,
    button: "Leer la oferta y responder",
    fallback: "Si el botón no funciona, copie esta dirección en su navegador:",
  },

  cover: {
    title: (company) => `Una oferta de ${company}`,
    heading: (company) => `${company} tiene una oferta para usted`,
    greeting: (firstName) => `Hola, ${firstName}:`,
    position: "Puesto",
    answerBy: "Responder antes del",
    personal: "Esta página es solo para usted. Le rogamos que no comparta el enlace.",
    button: "Abrir mi oferta",
    opening: (company) => `${company} verá que la ha abierto.`,
  },

  closed: {
    title: "Este enlace ya no es válido",
    reason: "Es posible que la oferta se haya retirado o que el enlace esté incompleto.",
    help: "Si esperaba una oferta aquí, póngase en contacto con la persona que se la envió o responda al correo que recibió.",
  },

  away: {
    title: "Abra de nuevo el enlace de su correo, por favor",
    reason: "Para proteger su oferta, esta página se cierra una hora después de abrirla.",
    help: "Puede usar el enlace de su correo tantas veces como necesite.",
  },

  trouble: {
    title: "No podemos mostrar la página en este momento",
    reason:
      "El problema es nuestro. No se ha perdido nada de lo que hizo ni se ha enviado dos veces.",
    help: "Inténtelo de nuevo dentro de unos minutos, por favor.",
    reference: (requestId) => `Referencia: ${requestId}`,
  },

  refused: {
    title: "No hemos podido leer su respuesta",
    reason: "No procedía del formulario de la página de su oferta.",
    help: "Abra de nuevo el enlace de su correo y responda allí, por favor.",
  },

  tooLarge: {
    title: "Su respuesta es demasiado larga",
    reason: "Supera el límite.",
    help: "Vuelva atrás, acórtela y envíela de nuevo, por favor.",
  },

  offer: {
    title: (job) => `Su oferta: ${job}`,
    from: (company) => `De ${company}`,
    candidate: (name) => `Para ${name}`,
    answerBy: (deadline) => `Le rogamos que responda antes del ${deadline}.`,
    answerLink: "Ir a su respuesta",
    letter: "La carta",
    letterFrame: (company) => `Carta de oferta de ${company}`,
    pdf: "Descargar PDF",
    print: "Abrir solo la carta",
  },

  next: {
    heading: "Próximos pasos",
    read: "Lea la carta con atención. Pregunte si algo no le queda claro.",
    answer: (company) =>
      `Acepte o rechace la oferta en esta página. ${company} verá su respuesta de inmediato.`,
    accepted: (company) =>
      `Si acepta, ${company} se pondrá en contacto con usted para hablar de su primer día.`,
    start: (company, date) =>
      `Si acepta, ${company} se pondrá en contacto con usted para hablar de su primer día: ${date}.`,
  },

  accept: {
    heading: "Aceptar la oferta",
    explanation:
      "Al escribir su nombre completo, acepta esta oferta tal como figura en la carta anterior. Aquí no podrá deshacerlo.",
    name: "Su nombre completo",
    button: "Aceptar la oferta",
    evidence:
      "Su nombre, la fecha y hora, su dirección de red y su navegador se registran como prueba de su respuesta.",
    nameMissing: "Escriba su nombre completo para aceptar la oferta",
    nameLong: "Su nombre debe tener como máximo 200 caracteres",
  },

  decline: {
    heading: "Rechazar la oferta",
    explanation: (company) => `Se avisará a ${company}. Aquí no podrá deshacerlo.`,
    reason: "Motivo",
    optional: "opcional",
    reasonHint: (company) => `Lo leerá ${company}.`,
    button: "Rechazar la oferta",
    reasonLong: "El motivo debe tener como máximo 2000 caracteres",
  },

  ask: {
    heading: "Hacer una pregunta",
    text: (name, company) => `${name} (${company}) puede ayudarle.`,
    subject: (job) => `Pregunta sobre mi oferta: ${job}`,
    link: (email) => `Escribir a ${email}`,
  },

  notices: {
    problem: "Hay algo que corregir",
    titlePrefix: "Error: ",
    changedTitle: "La oferta ha cambiado",
    changed:
      "Ha cambiado mientras la leía, por lo que su respuesta no se ha registrado. Lea la nueva carta a continuación y después responda.",
    resumedTitle: "Responda de nuevo, por favor",
    resumed:
      "Esta página ha estado abierta más de una hora, por lo que su respuesta aún no se ha registrado. Todo lo que escribió sigue a continuación: revíselo y envíelo de nuevo.",
    lateTitle: "El plazo de respuesta ha terminado",
    late: (deadline) => `El plazo terminó el ${deadline}.`,
    lateHelp:
      "Si aun así desea responder, póngase en contacto con la persona que se indica más abajo.",
  },

  receipt: {
    accepted: "Ha aceptado esta oferta",
    declined: "Ha rechazado esta oferta",
    acceptedElsewhere: "Esta oferta se ha aceptado",
    declinedElsewhere: "Esta oferta se ha rechazado",
    acceptedText: (company) =>
      `${company} ha recibido su respuesta y se pondrá en contacto con usted.`,
    declinedText: (company) => `${company} ha recibido su respuesta. Gracias por comunicárnoslo.`,
    name: "Nombre escrito",
    when: "Fecha y hora",
    recordedBy: "Registrada por",
    reason: "Motivo",
    version: "Carta",
    versionOf: (number) => `Versión ${number}`,
    fingerprint: "Huella digital",
    fingerprintHint: "SHA-256 del texto de la carta, que demuestra a qué carta respondió",
    download: "Descargar su copia sellada",
    sealed:
      "La copia sellada es un PDF de su oferta con un certificado de que usted la aceptó. Guárdela: su autenticidad puede comprobarse en cualquier momento.",
    keep: "Imprima esta página o guárdela como PDF para conservarla como comprobante.",
  },

  assistance,

  sitting,

  invitation,

  handback,

  certificate,

  verify,
};
