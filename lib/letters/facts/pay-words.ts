import type { PayFrequency } from "@/db/enums";

const words = (text: string) => text.trim().split(/\s+/);

/** Words that may stand between the name of pay and its amount. */
export const payConnectors = new Set([
  ...words(`is will be shall would of at a an the rate amount in to equal equals set starting initial
    gross annual yearly monthly hourly base annualized annualised per year month hour before tax as
    follows amounts comes on basis your paid`),
  ...words(`beträgt beläuft sich auf von höhe ist wird liegt bei brutto jährlich monatlich pro jahr
    monat im ein eine einem einer betragen belaufen`),
  ...words(`est de sera fixé fixée à s'élève s'élèvera brut brute annuel annuelle mensuel mensuelle
    d'un d'une montant par an mois base fixe établi`),
  ...words(`es será asciende ascenderá bruto bruta anual mensual por año mes un una fijo fija`),
  ...words(`هو يبلغ قدره سيكون بقيمة مقداره وقدره سنوي شهري سنويا سنوياً السنوي الشهري الإجمالي
    الأساسي أساسي إجمالي`),
  ...[":", "-", "–", "—", "(", "|", ","],
]);

const start = String.raw`(?<![\p{L}\p{M}-])`;

/** The name of pay, at the end of a text. */
export const payLabel = new RegExp(
  `${start}(?:${[
    "salary|remuneration|rate of pay|pay rate|hourly rate|hourly wages?|wages?",
    "(?:base|annual|yearly|monthly|hourly|starting|gross|your|cash) (?:pay|compensation)",
    String.raw`(?<=^\s*)(?:pay|compensation)(?: before tax)?`,
    "(?:jahres|monats|grund|brutto|fest|fix|basis|anfangs|einstiegs)*(?:gehalt|lohn|vergütung|entgelt)",
    "stundenlohn|salaire|rémunération|salario|sueldo|remuneración|retribución",
    "(?:ال)?راتب(?:ك|كم|ا|اً|ًا)?|(?:ال)?أجر(?:ك|كم|ا|اً|ًا)?",
  ].join("|")})$`,
  "iu",
);

/** Words for being paid, at the end of a text: an amount per period must follow. */
export const payVerb =
  /(?<!\p{L})(?:(?:pay|paying) you|you(?: will|'ll| would)? (?:earn|be paid)|Sie (?:erhalten|verdienen))$/iu;

/** Beginnings of words after which an amount isn't the pay that was agreed, or not exactly. */
const otherStems = [
  "increas|promot|approximat|reimburs|deduct|severance|incentive|erhöh|steig|bisherig|mindest|höchst",
  "variab|augment|actuel|ancien|jusqu|aument|mínim|máxim|aproximad|prorrat|pro.?rat|equivalen|équivalen",
  "زيادة|الحالي|السابق|الحد|تقريبا|مكافأة|عمولة",
];

const otherWords = [
  "raise[ds]?|raising|rises?|rose|probation|after|previous|prior|current|former|until|upon|review",
  "minimum|maximum|at least|up to|no less|not less|more than|less than|between|range|about|around",
  "roughly|nearly|total|target|ote|on-target|net|take-home|fte|full-time|part-time|if|unless",
  "threshold|exempt|bonus|equity|options?|stock|shares?|allowance|stipend|commissions?|sign-?on",
  "signing|relocation|insurance|coverage|pension|401|advance|continuation|example|overtime",
  "holiday|average|market|median|nach|probezeit|derzeit|aktuell|maximal|bis zu|zwischen|etwa|ca",
  "circa|rund|ungefähr|gesamt|ziel|netto|anteilig|teilzeit|vollzeit|falls|wenn|sofern|prämie",
  "provision|zulage|zuschuss|zuschlag|tarif|après|période d'essai|entre|environ|si|prime",
  "indemnité|plafond|smic|después|tras|prueba|actual|anterior|hasta|neto|bono|comisión|prima",
  "dieta|بعد|فترة|يصل|بين|حوالي|صافي|بدل|إذا",
];

/** Words of a sentence after which an amount isn't the pay that was agreed, or not exactly. */
export const otherPay = new RegExp(
  `[%٪]|${start}(?:${otherStems.join("|")}|(?:${otherWords.join("|")})(?![\\p{L}\\p{M}]))`,
  "iu",
);

/** What follows a number that isn't an amount of pay, or only a part of one. */
export const otherNumber =
  /^\s*(?:%|٪|percent|prozent|pour cent|por ciento|(?:[-–—]|to|bis|à|a|hasta|إلى|and|und|et|y)\s*[^\p{L}\p{Nd}\s]?\s?\p{Nd}|thousand|million|mio|mn|lakh|lac|lpa|tsd|tausend|mille|mil(?!\p{L})|millones|ألف|مليون|net|netto|nets?(?!\p{L})|netos?|صافي)/iu;

/** What follows pay in a sentence about nothing else. */
export const endOfPay =
  /^\s*(?:[.,;)]|$|gross|before|less|subject|paid|payable|as|in|and|brutto|und|bruts?)/iu;

const periods: [PayFrequency | null, string][] = [
  [
    null,
    "bi-?weekly|semi-?monthly|fortnight\\p{L}*|quarter\\p{L}*|pay period|installments?|instalments?",
  ],
  ["hourly", "hour|hourly|hr|stunde|stundenlohn|heure|horaire|hora|ساعة|الساعة"],
  ["daily", "day|daily|tag|täglich|jour|día|يوميا?|اليوم"],
  ["weekly", "week|weekly|woche|wöchentlich|semaine|semana|أسبوع\\p{L}*|الأسبوع"],
  [
    "monthly",
    "month|monthly|mo|monat|monatlich\\p{L}*|monats\\p{L}+|\\p{L}+monatsgehalt|mois|mensuels?|mensuelles?|mes|mensual(?:es)?|شهري\\p{L}*|الشهري|شهر|الشهر",
  ],
  [
    "yearly",
    "year|yearly|yr|annual|annually|annum|p\\.?\\s?a|jahr|jährlich\\p{L}*|jahres\\p{L}+|bruttojahres\\p{L}+|an|année|annuels?|annuelles?|año|anual(?:es)?|سنوي\\p{L}*|السنوي|سنة|السنة",
  ],
];

const periodWords = periods.map(
  ([period, pattern]) =>
    [period, new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, "iu")] as const,
);

const paying = /(?<!\p{L})(?:paid|payable|ausgezahlt|zahlbar|versée?|payée?|pagader\p{L}*|تدفع)/iu;

/** Returns the period named first in a text: null for one that can't be compared. */
export function periodIn(text: string): { period: PayFrequency | null; at: number } | undefined {
  const [about = ""] = text.split(paying);
  return periodWords
    .flatMap(([period, pattern]) => {
      const at = about.search(pattern);
      return at < 0 ? [] : [{ period, at }];
    })
    .sort((one, other) => one.at - other.at)[0];
}
