/** Texts of the entries that candidates add to their calendars. */
export const calendar = {
  add: "Add to calendar",
  firstDay: (company: string, job: string) => `First day at ${company}: ${job}`,
  respond: (company: string) => `Respond to the offer from ${company}`,
  respondToHelp: (name: string) => `Respond to the offer to assist from ${name}`,
  how: "Open the link in your email to respond.",
  questions: (name: string, email: string) => `Questions? Write to ${name}: ${email}`,
};
