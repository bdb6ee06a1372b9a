import type { acceptanceMail as english } from "./en-acceptance-mail";

/** Spanish texts of the email that a candidate gets once they have accepted. */
export const acceptanceMail: typeof english = {
  subject: (company, job) => `Ha aceptado la oferta de ${company}: ${job}`,
  greeting: (firstName) => `Hola, ${firstName}:`,
  introduction: (company) =>
    `${company} ha recibido su aceptación. Este correo le sirve de justificante.`,
  position: "Puesto",
  pay: "Remuneración",
  start: "Fecha de inicio",
  signedAs: "Firmado como",
  when: "Aceptada",
  attached: "Adjuntamos la carta que ha aceptado. Guárdela con sus documentos.",
  button: "Abrir su página",
  fallback: "Si el botón no funciona, copie esta dirección en su navegador:",
};
