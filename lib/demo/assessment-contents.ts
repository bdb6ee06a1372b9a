import type { AssessmentContent, AssessmentQuestion } from "@/db/schema";
import { cellsOf } from "./random";

/** Right options stand between the wrong ones, where the texts' length puts them. */
function optionsOf(prompt: string, right: readonly string[], wrong: readonly string[]) {
  const texts = [...wrong];
  for (const text of right) {
    texts.splice((prompt.length + text.length) % (texts.length + 1), 0, text);
  }
  return texts.map((text, index) => {
    return { id: "abcdefghij".charAt(index), text, correct: right.includes(text) };
  });
}

/** Reads points, question, and then `= number`, right and wrong options, or nothing for a text. */
function questionOf(cells: readonly string[], id: string): AssessmentQuestion {
  const [points, prompt = "", right, wrong] = cells;
  const common = { id, prompt, points: Number(points), tolerance: 0 };
  if (right === undefined) return { ...common, type: "text", options: [], answer: null };
  if (wrong === undefined) return { ...common, type: "number", options: [], answer: Number(right) };
  const rights = right.split(" / ");
  const options = optionsOf(prompt, rights, wrong.split(" / "));
  return { ...common, type: rights.length > 1 ? "multiple" : "single", options, answer: null };
}

function contentOf(
  [instructions, baseSeconds, passPercent]: [string, number, number],
  sections: Record<string, string>,
): AssessmentContent {
  let next = 1;
  return {
    ...{ instructions, baseSeconds, passPercent, presentation: "one", loginRequired: false },
    sections: Object.entries(sections).map(([title, table], index) => ({
      ...{ id: `s${index + 1}`, title },
      questions: cellsOf(table).map((cells) => questionOf(cells, `q${next++}`)),
    })),
  };
}

export const numericalReasoning = contentOf(
  [
    "You will see figures as they come up in everyday work: prices, shares, rates. A pocket calculator and paper are allowed. There is no penalty for a wrong answer, so answer every question.",
    ...([1200, 60] as const),
  ],
  {
    "Percentages and ratios": `
1 | A price of $80 rises by 15%. What is the new price? | $92 | $88 / $95 / $120
2 | In a team of 60 people, 40% work part-time. How many people is that? | 24
2 | Which of these are the same as three quarters? | 75% / 0.75 / 9 in 12 | 0.34 / 4 in 3
1 | Paint is mixed 3 parts white to 2 parts blue. How much blue is in 20 litres? | 8 litres | 6 litres / 12 litres / 13.3 litres`,
    "Reading figures": `
2 | A shop had 1,600 customers in May and 1,800 in June. By how many percent did their number grow? | 12.5
2 | Revenue by quarter was 120, 150, 140 and 190 (in thousands). Which statements are true? | The year's revenue was 600 / The fourth quarter was the strongest | Revenue grew in every quarter / The first half was stronger than the second
2 | Costs fell by 10% one year and rose by 10% the next. A colleague says that they are back where they were. In a sentence or two: are they?`,
  },
);

export const situationalJudgement = contentOf(
  ["Each question describes a situation at work. Choose what you would do first.", 900, 50],
  {
    "With customers": `
2 | A customer on the telephone is upset about a late delivery. | Listen, and repeat what went wrong | Explain the delivery terms / Put the call through to your manager`,
  },
);

export const proofreading = contentOf(
  ["Find the mistakes. The time is short on purpose.", 480, 70],
  {
    Spelling: `
2 | Which of these words are misspelled? | recieve / seperate | necessary / calendar`,
  },
);

export const zahlenverständnis = contentOf(
  [
    "Sie sehen Zahlen, wie sie im Arbeitsalltag vorkommen. Taschenrechner und Papier sind erlaubt. Falsche Antworten kosten keine Punkte.",
    ...([900, 60] as const),
  ],
  {
    "Strom und Leistung": `
1 | Eine Anlage leistet 5 kW. Wie viel Energie liefert sie in 3 Stunden? | 15 kWh | 1,7 kWh / 8 kWh / 15 kW
2 | Von 1.000 Modulen sind 25 % defekt. Wie viele arbeiten noch? | 750
2 | Welche dieser Angaben sind Leistungen? | 3 kW / 250 W | 12 kWh / 230 V`,
    "In Worten": `
2 | Warum liefert eine Solaranlage im Winter weniger Strom? Ein, zwei Sätze genügen.`,
  },
);
