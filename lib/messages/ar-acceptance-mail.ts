import type { acceptanceMail as english } from "./en-acceptance-mail";

/** Arabic texts of the email that a candidate gets once they have accepted. */
export const acceptanceMail: typeof english = {
  subject: (company, job) => `لقد قبلت العرض المقدم من ${company}: ${job}`,
  greeting: (firstName) => `مرحبًا ${firstName}،`,
  introduction: (company) => `استلمت ${company} قبولك. هذه الرسالة هي إيصالك.`,
  position: "الوظيفة",
  pay: "الأجر",
  start: "تاريخ البدء",
  signedAs: "وُقِّع باسم",
  when: "تاريخ القبول",
  attached: "مرفق الخطاب الذي قبلته. احتفظ به مع مستنداتك.",
  button: "افتح صفحتك",
  fallback: "إذا لم يعمل الزر، فانسخ هذا العنوان إلى متصفحك:",
};
