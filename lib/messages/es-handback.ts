import type { handback as english } from "./en-handback";

/** Spanish texts for candidates who return from a partner's assessment. */
export const handback: typeof english = {
  title: (name) => `Gracias por realizar la evaluación ${name}`,
  thanks: (firstName) => `Gracias, ${firstName}`,
  done: (name, company) => `Ha vuelto a ${company}. Ha realizado esta evaluación: ${name}.`,
  next: "Próximos pasos",
  steps: (company) => [
    `${company} recibirá su resultado cuando esté listo. No tiene que enviar nada.`,
    `${company} se pondrá en contacto con usted.`,
  ],
  close: "Puede cerrar esta página.",
  closed: {
    title: "Este enlace no es válido",
    reason: "El enlace debía traerle de vuelta desde una evaluación, pero está incompleto.",
    help: "Si ha realizado una evaluación, sus respuestas están guardadas donde las dio. No tiene que hacer nada.",
  },
};
