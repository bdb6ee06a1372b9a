import type { answerMail as english } from "./en-answer-mail";

/** Arabic texts of the email with the answer to a candidate's question. */
export const answerMail: typeof english = {
  subject: (company, job) => `إجابة من ${company} عن سؤالك: ${job}`,
  greeting: (firstName) => `مرحبًا ${firstName}،`,
  introduction: (company, name) =>
    name
      ? `هذه إجابة من ${name} في ${company} عن سؤالك بشأن عرض العمل.`
      : `هذه إجابة من ${company} عن سؤالك بشأن عرض العمل.`,
  question: "سؤالك",
  answer: "الإجابة",
  more: "إذا بقي شيء غير واضح، فيُرجى الرد على هذه الرسالة.",
  button: "فتح العرض",
  fallback: "إذا لم يعمل الزر، فيُرجى نسخ هذا العنوان إلى المتصفح:",
};
