/** What a candidate reads in the mail that invites them to an assessment. */
export const invitation = {
  subject: (company: string, name: string) => `${company} invites you to an assessment: ${name}`,
  greeting: (firstName: string) => `Dear ${firstName},`,
  introduction: (company: string, name: string) =>
    `${company} invites you to take this assessment: ${name}.`,
  time: (time: string) => `You have ${time} for it.`,
  extraTime: (time: string, base: string, percent: string) =>
    `You have ${time} for it: the usual ${base}, and ${percent}% more time that was granted to you.`,
  clock: "The time starts when you begin, not when you open the page. Answers are saved at once.",
  login: (username: string, password: string) =>
    `You will be asked for this user name and password: ${username} and ${password}`,
  button: "Go to the assessment",
  fallback: "If the button does not work, copy this address into your browser:",
  personal: "The link is meant for you alone. Please do not pass it on.",
  why: (company: string) => `You get this mail because ${company} has you as a candidate.`,
};
