import type { AssessmentContent, AssessmentQuestion } from "@/db/schema";

const letters = "abcdefghij";

type Draft = Omit<AssessmentQuestion, "id" | "tolerance" | "options" | "answer"> & {
  right?: string[];
  wrong?: string[];
  answer?: number;
  tolerance?: number;
};

/** Right options stand between the wrong ones, where the question's length puts them. */
function optionsOf({ prompt, right = [], wrong = [] }: Draft): AssessmentQuestion["options"] {
  const texts = [...wrong];
  for (const text of right)
    texts.splice((prompt.length + text.length) % (texts.length + 1), 0, text);
  return texts.map((text, index) => ({
    ...{ id: letters.charAt(index), text },
    correct: right.includes(text),
  }));
}

const numbered = (sections: { title: string; questions: Draft[] }[]) => {
  let next = 1;
  return sections.map(({ title, questions }, index) => ({
    ...{ id: `s${index + 1}`, title },
    questions: questions.map((draft) => ({
      ...{ id: `q${next++}`, type: draft.type, prompt: draft.prompt, points: draft.points },
      options: optionsOf(draft),
      ...{ answer: draft.answer ?? null, tolerance: draft.tolerance ?? 0 },
    })),
  }));
};

export const numericalReasoning: AssessmentContent = {
  instructions:
    "You will see figures as they come up in everyday work: prices, shares, rates. A pocket calculator and paper are allowed. There is no penalty for a wrong answer, so answer every question.",
  baseSeconds: 1200,
  presentation: "one",
  loginRequired: false,
  passPercent: 60,
  sections: numbered([
    {
      title: "Percentages and ratios",
      questions: [
        {
          ...{ type: "single", points: 1 },
          prompt: "A price of $80 rises by 15%. What is the new price?",
          ...{ right: ["$92"], wrong: ["$88", "$95", "$120"] },
        },
        {
          ...{ type: "number", points: 2, answer: 24 },
          prompt: "In a team of 60 people, 40% work part-time. How many people are that?",
        },
        {
          ...{ type: "multiple", points: 2 },
          prompt: "Which of these are the same as three quarters?",
          right: ["75%", "0.75", "9 in 12"],
          wrong: ["0.34", "4 in 3"],
        },
        {
          ...{ type: "single", points: 1 },
          prompt: "Paint is mixed 3 parts white to 2 parts blue. How much blue is in 20 litres?",
          ...{ right: ["8 litres"], wrong: ["6 litres", "12 litres", "13.3 litres"] },
        },
      ],
    },
    {
      title: "Reading figures",
      questions: [
        {
          ...{ type: "number", points: 2, answer: 12.5, tolerance: 0.1 },
          prompt:
            "A shop had 1,600 customers in May and 1,800 in June. By how many percent did their number grow?",
        },
        {
          ...{ type: "multiple", points: 2 },
          prompt:
            "Revenue by quarter was 120, 150, 140 and 190 (in thousands). Which statements are true?",
          right: ["The year's revenue was 600", "The fourth quarter was the strongest"],
          wrong: ["Revenue grew in every quarter", "The first half was stronger than the second"],
        },
        {
          ...{ type: "text", points: 2 },
          prompt:
            "Costs fell by 10% one year and rose by 10% the next. A colleague says that they are back where they were. In a sentence or two: are they?",
        },
      ],
    },
  ]),
};

export const situationalJudgement: AssessmentContent = {
  instructions: "Each question tells of a situation at work. Choose what you would do first.",
  baseSeconds: 900,
  presentation: "all",
  loginRequired: false,
  passPercent: 50,
  sections: numbered([
    {
      title: "With customers",
      questions: [
        {
          ...{ type: "single", points: 2 },
          prompt: "A customer on the telephone is upset about a late delivery.",
          right: ["Listen, and repeat what went wrong"],
          wrong: ["Explain the delivery terms", "Put the call through to your manager"],
        },
      ],
    },
  ]),
};

export const proofreading: AssessmentContent = {
  instructions: "Find the mistakes. The time is short on purpose.",
  baseSeconds: 480,
  presentation: "one",
  loginRequired: true,
  passPercent: 70,
  sections: numbered([
    {
      title: "Spelling",
      questions: [
        {
          ...{ type: "multiple", points: 2 },
          prompt: "Which of these words are misspelled?",
          right: ["recieve", "seperate"],
          wrong: ["necessary", "calendar"],
        },
      ],
    },
  ]),
};

export const zahlenverständnis: AssessmentContent = {
  instructions:
    "Sie sehen Zahlen, wie sie im Arbeitsalltag vorkommen. Taschenrechner und Papier sind erlaubt. Falsche Antworten kosten keine Punkte.",
  baseSeconds: 900,
  presentation: "one",
  loginRequired: false,
  passPercent: 60,
  sections: numbered([
    {
      title: "Strom und Leistung",
      questions: [
        {
          ...{ type: "single", points: 1 },
          prompt: "Eine Anlage leistet 5 kW. Wie viel Energie liefert sie in 3 Stunden?",
          ...{ right: ["15 kWh"], wrong: ["1,7 kWh", "8 kWh", "15 kW"] },
        },
        {
          ...{ type: "number", points: 2, answer: 750 },
          prompt: "Von 1.000 Modulen sind 25 % defekt. Wie viele arbeiten noch?",
        },
        {
          ...{ type: "multiple", points: 2 },
          prompt: "Welche dieser Angaben sind Leistungen?",
          ...{ right: ["3 kW", "250 W"], wrong: ["12 kWh", "230 V"] },
        },
      ],
    },
    {
      title: "In Worten",
      questions: [
        {
          ...{ type: "text", points: 2 },
          prompt:
            "Warum liefert eine Solaranlage im Winter weniger Strom? Ein, zwei Sätze genügen.",
        },
      ],
    },
  ]),
};
