/** What a candidate reads who comes back from a partner's assessment. */
export const handback = {
  title: (name: string) => `Thank you for taking the assessment ${name}`,
  thanks: (firstName: string) => `Thank you, ${firstName}`,
  done: (name: string, company: string) =>
    `You are back at ${company}, from this assessment: ${name}.`,
  next: "What happens next",
  steps: (company: string) => [
    `${company} hears of your result as soon as it is there. You need not send anything.`,
    `${company} will write to you.`,
  ],
  close: "You can close this page now.",
  closed: {
    title: "This link is not valid",
    reason: "It leads back from an assessment, and was not copied whole.",
    help: "If you have taken an assessment, your answers are safe where you gave them. You need not do anything.",
  },
};
