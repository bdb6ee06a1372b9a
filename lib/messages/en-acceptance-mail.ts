/** Texts of the email that a candidate gets once they have accepted. */
export const acceptanceMail = {
  subject: (company: string, job: string) => `You accepted the offer from ${company}: ${job}`,
  greeting: (firstName: string) => `Dear ${firstName},`,
  introduction: (company: string) => `${company} has your acceptance. This email is your receipt.`,
  position: "Position",
  pay: "Pay",
  start: "Start date",
  signedAs: "Signed as",
  when: "Accepted",
  attached: "The letter that you accepted is attached. Keep it with your documents.",
  button: "Open your page",
  fallback: "If the button doesn't work, copy this address into your browser:",
};
