import type { handback as english } from "./en-handback";

/** Arabic texts for candidates who return from a partner's assessment. */
export const handback: typeof english = {
  title: (name) => `شكرًا على إجراء التقييم ${name}`,
  thanks: (firstName) => `شكرًا ${firstName}`,
  done: (name, company) => `لقد عدت إلى صفحة ${company}. التقييم الذي أجريته: ${name}.`,
  next: "الخطوات التالية",
  steps: (company) => [
    `ستصل نتيجتك إلى ${company} فور صدورها. لا يلزمك إرسال أي شيء.`,
    `ستتواصل معك ${company}.`,
  ],
  close: "يمكنك إغلاق هذه الصفحة.",
  closed: {
    title: "هذا الرابط غير صالح",
    reason: "كان يُفترض أن يعيدك هذا الرابط من أحد التقييمات، لكن جزءًا منه مفقود.",
    help: "إذا كنت قد أجريت تقييمًا، فإجاباتك محفوظة حيث قدمتها، ولا يلزمك فعل أي شيء.",
  },
};
