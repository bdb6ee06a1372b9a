import type { deadlineMail as english } from "./en-deadline-mail";

/** French texts of the emails to a candidate about the deadline of an offer. */
export const deadlineMail: typeof english = {
  reminder: {
    subject: (company, job) => `Rappel\u00a0: votre offre de ${company}\u00a0: ${job}`,
    introduction: (company, job) =>
      `${company} attend avec intérêt votre réponse à l’offre pour le poste ${job}.`,
    deadline: (deadline) =>
      `Merci de répondre au plus tard le ${deadline}. Ensuite, vous ne pourrez plus répondre sur votre page.`,
    ignore: "Si vous avez déjà répondu par un autre moyen, vous pouvez ignorer cet e-mail.",
  },
  extension: {
    subject: (company, job) =>
      `Nouveau délai de réponse\u00a0: votre offre de ${company}\u00a0: ${job}`,
    introduction: (company, job) =>
      `${company} a modifié le délai de réponse à l’offre pour le poste ${job}.`,
    deadline: (deadline) => `Vous pouvez désormais répondre jusqu’au ${deadline}.`,
  },
};
