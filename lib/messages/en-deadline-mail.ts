/** English texts of the emails to a candidate about the deadline of an offer. */
export const deadlineMail = {
  reminder: {
    subject: (company: string, job: string) => `Reminder: your offer from ${company}: ${job}`,
    introduction: (company: string, job: string) =>
      `${company} is looking forward to your answer to the offer for ${job}.`,
    deadline: (deadline: string) =>
      `Please answer by ${deadline}. After that, you can no longer answer on your page.`,
    ignore: "If you have already answered in another way, you can ignore this email.",
  },
  extension: {
    subject: (company: string, job: string) =>
      `More time to answer: your offer from ${company}: ${job}`,
    introduction: (company: string, job: string) =>
      `${company} has changed how long you have to answer the offer for ${job}.`,
    deadline: (deadline: string) => `You can now answer until ${deadline}.`,
  },
};
