import type { answerMail as english } from "./en-answer-mail";

/** Spanish texts of the email with the answer to a candidate's question. */
export const answerMail: typeof english = {
  subject: (company, job) => `${company} ha respondido a su pregunta: ${job}`,
  greeting: (firstName) => `Hola, ${firstName}:`,
  introduction: (company, name) =>
    name
      ? `${name} (${company}) ha respondido a su pregunta sobre su oferta.`
      : `${company} ha respondido a su pregunta sobre su oferta.`,
  question: "Su pregunta",
  answer: "La respuesta",
  more: "Si algo no queda claro, responda a este correo.",
  button: "Abrir la oferta",
  fallback: "Si el botón no funciona, copie esta dirección en su navegador:",
};
