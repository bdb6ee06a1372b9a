import type { deadlineMail as english } from "./en-deadline-mail";

/** Arabic texts of the emails to a candidate about the deadline of an offer. */
export const deadlineMail: typeof english = {
  reminder: {
    subject: (company, job) => `تذكير: العرض المقدم لك من ${company}: ${job}`,
    introduction: (company, job) => `تتطلع ${company} إلى ردك على العرض الخاص بوظيفة ${job}.`,
    deadline: (deadline) =>
      `يُرجى الرد في موعد أقصاه ${deadline}. بعد ذلك لن يكون الرد على صفحتك ممكنًا.`,
    ignore: "إذا سبق الرد بطريقة أخرى، فيمكن تجاهل هذه الرسالة.",
  },
  extension: {
    subject: (company, job) => `موعد جديد للرد: العرض المقدم لك من ${company}: ${job}`,
    introduction: (company, job) => `غيّرت ${company} مهلة الرد على العرض الخاص بوظيفة ${job}.`,
    deadline: (deadline) => `الرد ممكن الآن حتى ${deadline}.`,
  },
};
