import { listedDuration } from "@/lib/format/duration";
import { plural } from "@/lib/format/plural";
import type { sitting as english } from "./en-sitting";

/** With European digits, as in the letters and dates of these pages. */
const locale = "ar-u-nu-latn";

/** Arabic texts of an assessment for its candidates. */
export const sitting: typeof english = {
  duration: (seconds) => listedDuration(seconds, locale),

  links: {
    closed: {
      title: "لم يعد هذا الرابط صالحًا",
      reason: "ربما وصلك رابط أحدث، أو أن جزءًا من هذا الرابط مفقود.",
      help: "إذا كنت تنتظر تقييمًا هنا، فيُرجى التواصل مع من دعاك إليه، أو الرد على الرسالة التي وصلتك.",
    },
    away: {
      title: "يُرجى فتح الرابط مرة أخرى",
      reason: "حفاظًا على خصوصية إجاباتك، لا تُفتح هذه الصفحة إلا من الرابط الذي وصلك.",
      help: "يُرجى فتح الرابط مرة أخرى للمتابعة من حيث توقفت. جميع الإجابات المحفوظة موجودة. وإذا كنت قد بدأت بالفعل، فالوقت ما زال يمضي.",
    },
    trouble: {
      title: "يتعذر عرض الصفحة الآن",
      reason: "المشكلة من جانبنا. وكل إجابة ظهرت على أنها محفوظة فهي في أمان.",
      help: "يُرجى إعادة تحميل الصفحة بعد لحظات.",
      reference: (requestId) => `الرقم المرجعي: ${requestId}`,
    },
    refused: {
      title: "تعذرت علينا قراءة إجاباتك",
      reason: "لم تصل من النموذج الموجود في صفحة تقييمك.",
      help: "يُرجى فتح الرابط مرة أخرى والإجابة هناك.",
    },
    tooLarge: {
      title: "إجاباتك أطول من اللازم",
      reason: "تجاوزت في مجموعها الحد المسموح به، ولذلك لم تُحفظ إجابات هذه الصفحة.",
      help: "يُرجى الرجوع واختصار أطول الإجابات ثم إرسال الصفحة مرة أخرى.",
    },
  },

  cover: {
    greeting: (firstName) => (firstName ? `مرحبًا ${firstName}،` : "مرحبًا،"),
    invited: (company, author) =>
      author
        ? `دعوة من ${author} إلى إجراء تقييم ${company}.`
        : `تدعوك ${company} إلى إجراء هذا التقييم.`,
    questions: "عدد الأسئلة",
    questionCount: (count) =>
      plural(count, locale, {
        zero: "لا أسئلة",
        one: "سؤال واحد",
        two: "سؤالان",
        few: "# أسئلة",
        many: "# سؤالًا",
        other: "# سؤال",
      }),
    time: "الوقت",
    extraTime: (base, extra, percent, total) =>
      `${base}، مع وقت إضافي قدره ${extra} (${percent}%): المجموع ${total}`,
    afterwards: "بعد ذلك",
    handback: (host) => `سيتم نقلك إلى ${host}`,
    instructions: "التعليمات",
    goodToKnow: "معلومات مفيدة",
    clock:
      "يبدأ احتساب الوقت عند بدء التقييم، لا عند فتح هذه الصفحة. لا يمكن إيقافه مؤقتًا، ويستمر حتى لو أُغلقت الصفحة.",
    saved: "تُحفظ كل إجابة فور تقديمها، ويمكنك تغييرها إلى حين التسليم.",
    savedWithoutScript:
      "تُحفظ إجابات الصفحة عند الضغط على أحد أزرارها، ويمكنك تغييرها إلى حين التسليم. وتضيع الإجابات غير المحفوظة عند إعادة تحميل الصفحة أو إغلاقها.",
    connection:
      "عند انقطاع الاتصال أو إعادة تحميل الصفحة لا تضيع أي إجابة محفوظة. يكفي فتح الرابط مرة أخرى للمتابعة، علمًا أن الوقت يستمر.",
    timeout: "عند انتهاء الوقت تُسلَّم إجاباتك المحفوظة تلقائيًا.",
    personal: "هذه الصفحة لك وحدك. يُرجى عدم مشاركة الرابط.",
    loginHeading: "بيانات الدخول",
    login: "وصلك مع الرابط اسم مستخدم وكلمة مرور.",
    username: "اسم المستخدم",
    password: "كلمة المرور",
    start: "بدء التقييم",
    resume: "متابعة التقييم",
    running: (left) => `لقد بدأت بالفعل. الوقت المتبقي: ${left}.`,
    problem: "هناك مشكلة",
    loginMissing: "يُرجى إدخال اسم المستخدم وكلمة المرور اللذين وصلاك",
    loginWrong: "اسم المستخدم أو كلمة المرور غير صحيح",
    empty: "لا يحتوي هذا التقييم على أسئلة.",
  },

  sit: {
    titlePrefix: "خطأ: ",
    title: (heading, name) => `${heading} · ${name}`,
    question: (number) => `السؤال ${number}`,
    questionOf: (number, all) => `السؤال ${number} من ${all}`,
    allQuestions: "الأسئلة",
    timeLeft: "الوقت المتبقي",
    timeWhenLoaded: "عند تحميل هذه الصفحة",
    minutesLeft: (minutes) =>
      plural(minutes, locale, {
        zero: "لم تتبقَّ أي دقيقة",
        one: "تبقت دقيقة واحدة",
        two: "تبقت دقيقتان",
        few: "تبقت # دقائق",
        many: "تبقت # دقيقة",
        other: "تبقت # دقيقة",
      }),
    timeOver: "انتهى الوقت. يجري الآن تسليم إجاباتك.",
    saved: "تم الحفظ",
    saving: "جارٍ الحفظ",
    unsaved: "لم يتم الحفظ بعد، وتجري إعادة المحاولة",
    waiting: "لم يتم الحفظ بعد. ستُسلَّم إجاباتك عند عودة الاتصال.",
    notSaved: "لم يتم الحفظ: يُرجى مراجعة السؤال",
    hint: {
      single: "يُرجى اختيار إجابة واحدة.",
      multiple: "يُرجى اختيار جميع الإجابات الصحيحة.",
      number: "الإجابة رقم، مثل 1250 أو 3.5.",
      text: "الإجابة بأسلوبك الخاص.",
    },
    points: (points) =>
      plural(points, locale, {
        zero: "لا نقاط",
        one: "نقطة واحدة",
        two: "نقطتان",
        few: "# نقاط",
        many: "# نقطة",
        other: "# نقطة",
      }),
    yourAnswer: "إجابتك",
    problem: "هناك مشكلة",
    problems: {
      number: "يُرجى إدخال رقم، مثل 1250 أو 3.5",
      ambiguous: (sent, low, high) =>
        `قد يعني «${sent}» الرقم ${low} أو ${high}. يُرجى إدخال الرقم المقصود.`,
      length: "يجب ألا تزيد إجابتك على 4,000 حرف",
      option: "يُرجى اختيار إحدى الإجابات المعروضة",
    },
    next: "حفظ ومتابعة",
    previous: "السابق",
    toReview: "حفظ ومراجعة",
    overview: "جميع الأسئلة",
    answered: "تمت الإجابة",
    unanswered: "بلا إجابة",
  },

  review: {
    heading: "المراجعة قبل التسليم",
    count: (answered, all) => `الأسئلة التي أجبت عنها: ${answered} من ${all}.`,
    questions: "أسئلتك",
    final: "لا يمكنك تغيير إجاباتك بعد التسليم.",
    handback: (host) => `وبعد ذلك سيتم نقلك إلى ${host}.`,
    button: "تسليم",
  },

  ended: {
    assessment: "التقييم",
    title: "تم تسليم إجاباتك",
    byTime: "انتهى الوقت: تم تسليم تقييمك",
    thanks: (company) => `شكرًا. وصلت إجاباتك إلى ${company}.`,
    byTimeText: (company) => `تُحتسب الإجابات المحفوظة حتى ذلك الوقت. وصلت إجاباتك إلى ${company}.`,
    waiting: "يُرجى الانتظار لحظة ريثما نبلغ من دعاك إلى التقييم. بعد ذلك سيتم نقلك إلى",
    waitingNote: "تُحدَّث هذه الصفحة كل بضع ثوانٍ.",
    late: "لم يؤكد من دعاك الاستلام بعد. إجاباتك في أمان، وسنواصل المحاولة. لا داعي للانتظار: يمكنك المتابعة الآن.",
    leaving: "يجري نقلك إلى",
    link: (host) => `المتابعة إلى ${host}`,
    close: "يمكنك إغلاق هذه الصفحة.",
  },

  preview: {
    note: "معاينة: لا يُحفظ أي شيء، والوقت لا يُحتسب.",
  },
};
