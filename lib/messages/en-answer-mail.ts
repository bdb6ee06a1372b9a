/** Texts of the email with the answer to a candidate's question. */
export const answerMail = {
  subject: (company: string, job: string) => `${company} answered your question: ${job}`,
  greeting: (firstName: string) => `Dear ${firstName},`,
  /** `name` is null if no person answered. */
  introduction: (company: string, name: string | null) =>
    name
      ? `${name} at ${company} answered your question about your offer.`
      : `${company} answered your question about your offer.`,
  question: "Your question",
  answer: "The answer",
  more: "If anything is still unclear, reply to this email.",
  button: "Open your offer",
  fallback: "If the button doesn't work, copy this address into your browser:",
};
