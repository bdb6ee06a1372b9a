import { seedLetters } from "@/lib/demo/letters";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import { exampleLetterData } from "@/lib/letters/example-data";
import { composePdf } from "@/lib/letters/pdf/compose-pdf";
import { renderLetter } from "@/lib/letters/render-letter";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import type { LetterBranding } from "@/lib/letters/types";

const few = 100;
const many = Number(process.argv[2] ?? 3000);

const branding: LetterBranding = {
  ...{ company: "Nordwind Energie", paper: "a4", color: "#0f4c5c", logo: null },
  ...{ letterhead: "Speicherkai 12\n20457 Hamburg", footer: "Nordwind Energie GmbH" },
};

const paragraph = `<p>${"The employment begins with a probationary period of six months, in which either side may end it with two weeks' notice. ".repeat(4)}</p>`;
const rows = Array.from(
  { length: 40 },
  (_, row) =>
    `<tr><td>Month ${row + 1}</td><td style="text-align:right">1,${100 + row}.00</td><td>Paid with the salary</td></tr>`,
);
const contract = sanitizeLetter(
  `<h1>Contract</h1>${Array.from({ length: 12 }, (_, part) => `<h2>${part + 1}. Terms</h2>${paragraph}<ol type="a"><li>First</li><li>Second</li></ol>`).join("")}
  <table><thead><tr><th>Month</th><th>Amount</th><th>Note</th></tr></thead>${rows.join("")}</table>`,
);
interface Letter {
  html: string;
  locale: string;
}

/** The demo's letters, and a contract of several pages with a long table. */
const letters: Record<string, Letter> = {
  ...Object.fromEntries(
    seedLetters.map(({ name, ...template }): [string, Letter] => {
      const { html } = renderLetter({ template, data: exampleLetterData });
      return [name, { html: fillWithoutLinks(html, null), locale: template.locale }];
    }),
  ),
  "Contract of six pages": { html: contract, locale: "en-GB" },
};

/** Composes a letter that nobody has composed before, and returns the milliseconds it took. */
async function compose({ html, locale }: Letter, person: number): Promise<number> {
  const from = performance.now();
  const letter = { html, locale, recipient: `Person ${person}`, subject: "Offer" };
  await composePdf({ ...letter, date: new Date(0) }, branding);
  return performance.now() - from;
}

const memory = () => Math.round(process.memoryUsage().rss / 1e6);
const share = (times: number[], part: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * part)]?.toFixed(1);

/** Measures how long letters take, and whether memory grows over thousands of them. */
async function measureLetters(): Promise<void> {
  let person = 0;
  const next = (letter: Letter) => {
    person += 1;
    return compose(letter, person);
  };
  const all = Object.values(letters);
  for (const letter of all) await next(letter);
  for (const [name, letter] of Object.entries(letters)) {
    const used = process.cpuUsage();
    const times: number[] = [];
    for (let count = 0; count < few; count += 1) times.push(await next(letter));
    const { user, system } = process.cpuUsage(used);
    const cpu = ((user + system) / 1000 / few).toFixed(1);
    const total = times.reduce((sum, each) => sum + each, 0) / 1000;
    console.log(
      `${name}: median ${share(times, 0.5)} ms, p95 ${share(times, 0.95)} ms, CPU ${cpu} ms; ${few} letters in ${total.toFixed(1)} s`,
    );
  }
  const samples: number[] = [];
  for (let count = 1; count <= many; count += 1) {
    await next(all[count % all.length] ?? { html: "", locale: "en" });
    if (count % (many / 6) === 0) samples.push(memory());
  }
  console.log(`memory over ${many} letters: ${samples.join(", ")} MB`);
}

await measureLetters();
