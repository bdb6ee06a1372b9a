import type { calendar as english } from "./en-calendar";

/** Spanish texts of the entries that candidates add to their calendars. */
export const calendar: typeof english = {
  add: "Añadir al calendario",
  firstDay: (company, job) => `Primer día en ${company}: ${job}`,
  respond: (company) => `Responder a la oferta de ${company}`,
  respondToHelp: (name) => `Responder al ofrecimiento de ayuda de ${name}`,
  how: "Abra el enlace de su correo para responder.",
  questions: (name, email) => `¿Tiene preguntas? Escriba a ${name}: ${email}`,
};
