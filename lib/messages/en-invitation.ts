/** Texts of the email that invites a candidate to an assessment. */
export const invitation = {
  subject: (company: string, name: string) => `${company} invites you to an assessment: ${name}`,
  greeting: (firstName: string) => `Dear ${firstName},`,
  introduction: (company: string, name: string) =>
    `${company} invites you to take this assessment: ${name}.`,
  time: (time: string) => `You have ${time} for it.`,
  extraTime: (time: string, base: string, percent: string) =>
    `You have ${time} for it: the usual ${base}, plus ${percent}% extra time.`,
  clock:
    "The time starts when you start the assessment, not when you open the page. Your answers are saved as you go.",
  login: (username: string, password: string) =>
    `You will be asked for this username and password: ${username} and ${password}`,
  button: "Go to the assessment",
  fallback: "If the button doesn't work, copy this address into your browser:",
  personal: "The link is for you alone. Please don't share it.",
  why: (company: string) => `You received this email because you are a candidate of ${company}.`,
};
