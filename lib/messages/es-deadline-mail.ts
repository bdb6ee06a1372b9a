import type { deadlineMail as english } from "./en-deadline-mail";

/** Spanish texts of the emails to a candidate about the deadline of an offer. */
export const deadlineMail: typeof english = {
  reminder: {
    subject: (company, job) => `Recordatorio: su oferta de ${company}: ${job}`,
    introduction: (company, job) =>
      `${company} espera su respuesta a la oferta para el puesto ${job}.`,
    deadline: (deadline) =>
      `Le rogamos que responda antes del ${deadline}. Después ya no podrá responder en su página.`,
    ignore: "Si ya ha respondido por otro medio, puede ignorar este correo.",
  },
  extension: {
    subject: (company, job) => `Nuevo plazo de respuesta: su oferta de ${company}: ${job}`,
    introduction: (company, job) =>
      `${company} ha cambiado el plazo para responder a la oferta para el puesto ${job}.`,
    deadline: (deadline) => `Ahora puede responder hasta el ${deadline}.`,
  },
};
