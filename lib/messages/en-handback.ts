/** Texts for candidates who return from a partner's assessment. */
export const handback = {
  title: (name: string) => `Thank you for taking the assessment ${name}`,
  thanks: (firstName: string) => `Thank you, ${firstName}`,
  done: (name: string, company: string) =>
    `You're back at ${company}. You took this assessment: ${name}.`,
  next: "What happens next",
  steps: (company: string) => [
    `${company} receives your result when it's ready. You don't need to send anything.`,
    `${company} will contact you.`,
  ],
  close: "You can close this page.",
  closed: {
    title: "This link isn't valid",
    reason: "The link should bring you back from an assessment, but part of it is missing.",
    help: "If you've taken an assessment, your answers are safe where you gave them. You don't need to do anything.",
  },
};
