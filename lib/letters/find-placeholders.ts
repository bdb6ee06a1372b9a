import { isLetterVariable } from "./aliases";

/** Variables by the names that people and other systems use for them. */
const commonNames: Record<string, string> = {
  name: "candidate_name",
  full_name: "candidate_name",
  your_name: "candidate_name",
  candidate: "candidate_name",
  candidate_full_name: "candidate_name",
  applicant_name: "candidate_name",
  employee_name: "candidate_name",
  contact_name: "candidate_name",
  first_name: "candidate_first_name",
  firstname: "candidate_first_name",
  fname: "candidate_first_name",
  last_name: "candidate_last_name",
  lastname: "candidate_last_name",
  lname: "candidate_last_name",
  address: "candidate_address",
  job: "job_title",
  title: "job_title",
  position: "job_title",
  position_title: "job_title",
  job_position: "job_title",
  role: "job_title",
  company: "company_name",
  employer: "company_name",
  employer_name: "company_name",
  organization_name: "company_name",
  base_salary: "salary",
  annual_salary: "salary",
  salary_amount: "salary",
  pay: "salary",
  compensation: "salary",
  date: "created_date",
  today: "created_date",
  todays_date: "created_date",
  offer_date: "created_date",
  joining_date: "start_date",
  date_of_joining: "start_date",
  deadline: "expiry_date",
  expiration_date: "expiry_date",
  offer_expiration_date: "expiry_date",
  ...{ vorname: "candidate_first_name", nachname: "candidate_last_name" },
  ...{ prénom: "candidate_first_name", prenom: "candidate_first_name", nom: "candidate_last_name" },
  ...{ nombre: "candidate_first_name", apellido: "candidate_last_name" },
  ...{ apellidos: "candidate_last_name", nome: "candidate_first_name" },
  ...{ cognome: "candidate_last_name", voornaam: "candidate_first_name" },
  ...{ achternaam: "candidate_last_name", imię: "candidate_first_name" },
  ...{ nazwisko: "candidate_last_name", 氏名: "candidate_name", お名前: "candidate_name" },
  ...{ gehalt: "salary", salaire: "salary", salario: "salary", stipendio: "salary" },
  ...{ stelle: "job_title", poste: "job_title", puesto: "job_title" },
  ...{ firma: "company_name", entreprise: "company_name", empresa: "company_name" },
  ...{ startdatum: "start_date", eintrittsdatum: "start_date", datum: "created_date" },
  offer_link: "accept_url",
  accept_link: "accept_url",
};

const nameOf = (text: string) =>
  text
    .trim()
    .replace(/^(?:insert|enter|merge field|mergefield)\s*:?\s+/i, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[\s._-]+/g, "_")
    .replace(/^_|_$/g, "");

/** Returns the variable that a placeholder of another system stands for, or null. */
export function variableFor(placeholder: string): string | null {
  const name = nameOf(placeholder);
  const common = Object.hasOwn(commonNames, name) ? commonNames[name] : undefined;
  return common ?? (isLetterVariable(name) && !name.endsWith("_size") ? name : null);
}

export interface Placeholder {
  text: string;
  index: number;
  /** The variable that it stands for, if its name is one. */
  variable: string | null;
  /** True if nothing else is written this way. */
  isCertain: boolean;
}

type Certainty = (inside: string, variable: string | null) => boolean | null;

const always: Certainty = () => true;
const ifKnown: Certainty = (_inside, variable) => variable !== null;
const onlyKnown: Certainty = (_inside, variable) => (variable ? true : null);
const never: Certainty = () => false;
const isWordy = (inside: string) => /\p{L}{2}/u.test(inside);

/** Quotation marks of many languages: only a name with an underscore or of a variable counts. */
const inGuillemets: Certainty = (inside, variable) => {
  if (/^\w+_\w+$/.test(inside.trim())) return true;
  if (!variable) return null;
  return /[\s_]/.test(inside.trim());
};

/** Square brackets are also for notes, omissions and blanks to fill in. */
const inBrackets: Certainty = (inside, variable) => {
  if (variable) return true;
  return isWordy(inside) && !/^(?:sic|sic!|recte)$/i.test(inside.trim()) ? false : null;
};

const inBraces: Certainty = (inside, variable) =>
  variable ? true : isWordy(inside) ? false : null;

/** What a draft has where a fact is still missing. */
const drafts =
  /(?<![\p{L}\d])(TBD|TBC|TODO|[Ll]orem ipsum|X{4,}|x{4,}|[Xx]{2,4}(?:[.,/' ][Xx]{2,4})+)(?![\p{L}\d])/gu;

const shapes: [RegExp, Certainty][] = [
  [
    /\{?\s?MERGEFIELD\s+"?([\w .-]{1,60}?)"?(?=\s*(?:\\|\}|$|\s{2})|\s)[^}\n]{0,40}?(?:MERGEFORMAT|\}|$)/g,
    always,
  ],
  [/\bMERGEFIELD\s+"?([\w.-]{1,60})"?/g, always],
  [/%%=([^%\n]{1,80})=%%/g, always],
  [/\*\|([\w: ]{2,60})\|\*/g, always],
  [/<<\s?([\p{L}][\p{L}\d _.-]{0,60})\s?>>/gu, always],
  [/\[\[\s?([\p{L}][\p{L}\d _.-]{0,60})\s?\]\]/gu, always],
  [/[$#]\{\s?([\w.]{1,60})\s?\}/g, always],
  [/\{!\s?([\w.$]{1,60})\s?\}/g, always],
  [/<%=?\s?([\w. -]{1,60})\s?%>/g, always],
  [/%%([\p{L}][\w .-]{0,60})%%/gu, always],
  [/(?<![\w%])%([A-Za-z][\w.]{1,60})%(?![\w%])/g, ifKnown],
  [/@@([A-Za-z][\w.]{1,60})@@/g, always],
  [/(?<!<)<(\p{L}[\p{L}\d _.'’-]{1,60})>(?!>)/gu, ifKnown],
  [/(?<![\w$])\$([A-Za-z][\w.]{2,60})\b\$?/g, onlyKnown],
  [/(?<![\w@])@([A-Za-z][\w.]{1,60})@(?![\w@])/g, onlyKnown],
  [/(?<![\w#])#([A-Za-z][\w.]{1,60})#(?![\w#])/g, onlyKnown],
  [/(?<![\w|])\|{1,2}([A-Za-z][\w. ]{1,60})\|{1,2}(?![\w|])/g, onlyKnown],
  [/(?<![\w!])!!([A-Za-z][\w. ]{1,60})!!(?![\w!])/g, onlyKnown],
  [/(?<!\w)__([A-Za-z][A-Za-z\d. ]{1,60}(?:_[A-Za-z\d. ]{1,60})*)__(?!\w)/g, onlyKnown],
  [/\((?:insert|enter|add)\s+([^()\n]{2,60})\)/gi, ifKnown],
  [/##([A-Za-z][\w.]{1,60})##/g, always],
  [/«\s?([^«»\n]{1,60}?)\s?»/g, inGuillemets],
  [/[‹⟨⟪≪]\s?([^‹⟨⟪≪›⟩⟫≫\n]{1,60}?)\s?[›⟩⟫≫]/g, inGuillemets],
  [/\[\s?([●•○◦_][\s●•○◦_]{0,60})\]/g, never],
  [drafts, never],
  [/(?<!\[)\[([^[\]\n]{2,60})\](?!\])/g, inBrackets],
  [/(?<![{$#%])\{([^{}\n!]{1,60})\}(?!\})/g, inBraces],
];

/** Returns the placeholders of other systems in a text, each once, in their order. */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  let rest = text.replace(/[＜＞［］｛｝％＄]/g, (sign) => sign.normalize("NFKC"));
  for (const [pattern, certainty] of shapes) {
    rest = rest.replace(pattern, (whole: string, inside: string, index: number) => {
      const variable = variableFor(inside);
      const isCertain = certainty(inside, variable);
      if (isCertain === null) return whole;
      found.push({ text: whole.trim(), index, variable, isCertain });
      return " ".repeat(whole.length);
    });
  }
  return found.sort((a, b) => a.index - b.index);
}
