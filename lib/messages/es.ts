import type { en } from "./en";
import { acceptanceMail } from "./es-acceptance-mail";
import { answerMail } from "./es-answer-mail";
import { assistance } from "./es-assistance";
import { calendar } from "./es-calendar";
import { certificate } from "./es-certificate";
import { deadlineMail } from "./es-deadline-mail";
import { handback } from "./es-handback";
import { invitation } from "./es-invitation";
import { offerPage } from "./es-offer-page";
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
    onPage:
      "La carta es demasiado larga para un correo. Puede leerla y descargarla en PDF en su página.",
    fallback: "Si el botón no funciona, copie esta dirección en su navegador:",
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

  offerPage,

  assistance,

  sitting,

  invitation,

  handback,

  acceptanceMail,

  answerMail,

  deadlineMail,

  calendar,

  certificate,

  verify,
};
