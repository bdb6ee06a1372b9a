import { compareLetters } from "@/lib/letters/compare/compare-letters";

const rounds = Number(process.argv[2] ?? 5);
const size = 290_000;

let seed = 7;
function random(limit: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % limit;
}

const words = [
  ...["salary", "bonus", "the", "start", "day", "<b>bold</b>", "1,500.00", "a&amp;b", "<br>"],
  ...Array.from({ length: 300 }, (_, word) => `word${word}`),
];
const text = (count: number) =>
  Array.from({ length: count }, () => words[random(words.length)]).join(" ");

/** Returns elements until the letter is as long as the longest. */
function fill(element: () => string): string {
  let html = "";
  while (html.length < size) html += element();
  return html;
}

const paragraphs = () => fill(() => `<p>${text(30)}</p>`);
const changeWords = (html: string, every: number) =>
  html.replace(/word\d+/g, (word) => (random(every) === 0 ? `other${random(900)}` : word));
const blocksOf = (html: string) => html.match(/<p>.*?<\/p>/g) ?? [];

const letter = paragraphs();
const rows = fill(() => `<tr><td>${text(4)}</td><td>${text(6)}</td></tr>`);
const line = `<p>${fill(() => `${text(30)} `)}</p>`;

/** The kinds of pairs, of the longest letters. */
const pairs: Record<string, [string, string]> = {
  "one word changed": [letter, letter.replace("word17 ", "other ")],
  "a word of 50 changed": [letter, changeWords(letter, 50)],
  "a word of 3 changed": [letter, changeWords(letter, 3)],
  "every block in another place": [letter, blocksOf(letter).reverse().join("")],
  "two other letters": [letter, paragraphs()],
  "a table, a word of 20 changed": [
    `<table><tbody>${rows}</tbody></table>`,
    `<table><tbody>${changeWords(rows, 20)}</tbody></table>`,
  ],
  "one paragraph, a word of 20 changed": [line, changeWords(line, 20)],
  "one paragraph, all new": [line, `<p>${fill(() => `${text(30)} `)}</p>`],
};

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Measures the CPU of a comparison, and of its longest turn, in which nothing else runs. */
async function measure(before: string, after: string) {
  let [longest, last] = [0, used()];
  const tick = () => {
    longest = Math.max(longest, used() - last);
    last = used();
    ticking = setImmediate(tick);
  };
  let ticking = setImmediate(tick);
  const from = used();
  const { changes } = await compareLetters(before, after);
  clearImmediate(ticking);
  return { changes, cpu: used() - from, longest: Math.max(longest, used() - last) };
}

/** Measures each kind of pair, after a round to warm up. */
async function measureComparisons(): Promise<void> {
  for (const [name, [before, after]] of Object.entries(pairs)) {
    await measure(before, after);
    const measured = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await measure(before, after));
    const cpu = median(measured.map((each) => each.cpu));
    const turn = median(measured.map(({ longest }) => longest));
    const changes = measured[0]?.changes;
    console.log(
      `${name}: ${cpu.toFixed(0)} ms of CPU, ${turn.toFixed(0)} in a turn, ${changes} changes`,
    );
  }
}

await measureComparisons();
