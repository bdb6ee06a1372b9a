const words = (text: string) => text.trim().split(/\s+/);

const start = String.raw`(?<![\p{L}\p{M}-])`;

/** Words that may stand between the name of a day and its date. */
const common = [
  ...words(
    "on is will be the of as at with us work working employment shall would your our from a",
  ),
  ...words("am ist der den dem zum ab bis wird sein vom arbeit bei uns"),
  ...words("le du est sera au à compter de partir nous chez votre prévue fixée"),
  ...words("el la es será del de a partir en nosotros trabajar prevista"),
  ...words("هو هي في يوم بتاريخ من اعتبارا اعتباراً ابتداء ابتداءً الموافق"),
  ...[":", "-", "–", "—", "(", ",", "،"],
];

export const startConnectors = new Set(common);

/** A deadline may also have a time. */
export const deadlineConnectors = new Set([
  ...common,
  ...words(
    "by before until through till no later than close business end day eod cob midnight noon",
  ),
  ...words("p.m a.m pm am o'clock et est pt pst utc gmt time spätestens zum uhr vor"),
  ...words("avant jusqu'au tard plus h heures minuit antes hasta más tardar horas"),
  ...words("قبل حتى بحلول أقصاه موعد نهاية الساعة"),
  ...Array.from({ length: 60 }, (_, number) => String(number)),
  "00",
]);

const owner =
  "(?:your|the|our|an?|and|anticipated|expected|proposed|planned|tentative|agreed|employment|scheduled|intended)";
const person =
  "(?:you(?:r (?:employment|position|contract|role|job|work))?|we|this position|the position|employment)";

/** The name of the start date, at the end of a text. */
export const startLabel = new RegExp(
  `${start}(?:${[
    `${owner} (?:start(?:ing)? date|date of joining|joining date|commencement date|first day(?: of (?:work|employment))?)`,
    String.raw`(?<=(?:^|\t)\s*)(?:start(?:ing)?(?: date)?|joining date|first day(?: of (?:work|employment))?|date of joining|commencement date)`,
    `${person}(?: (?:will|would|shall|to|are|is|expected|scheduled)){0,4} (?:start|starts|begin|begins|commence|commences|join|starting|beginning)`,
    "look forward to (?:welcoming|having) you|(?:welcome|greet) you",
    "(?:erster arbeitstag|startdatum|eintrittsdatum|eintrittstermin|arbeitsbeginn|vertragsbeginn)",
    "(?:das arbeitsverhältnis|ihr arbeitsverhältnis|ihre tätigkeit|ihre anstellung) (?:beginnt|startet)",
    "(?:sie (?:beginnen|starten))",
    "date (?:de début|d'entrée|de prise de poste|d'embauche|de prise de fonctions?)|(?:vous (?:commencerez|débuterez))",
    "(?:votre contrat|le contrat|votre emploi) (?:débutera|commencera|prendra effet|prend effet)|prise de poste",
    "fecha de (?:inicio|incorporación|ingreso|comienzo)|(?:su contrato|usted|su relación laboral) (?:comenzará|empezará)|se incorporará",
    "تاريخ (?:البدء|المباشرة|الالتحاق|بدء العمل|مباشرة العمل|بداية العمل)|ستبدأ(?: العمل| عملك)?",
  ].join("|")})$`,
  "iu",
);

const response = "(?:respond|reply|accept|sign|return|answer|confirm|let us know)";
const about =
  "(?: (?:this|the|our|your|offer|letter|and|return|sign|signed|copy|to|us|me|it|acceptance|of|employment|please|both|copies|enclosed|with|decision|electronically|in|writing|know|a|either)){0,8}";

/** The name of the deadline, at the end of a text. */
export const deadlineLabel = new RegExp(
  `${start}(?:${[
    "(?:this|the|our|your|employment) offer(?: (?:letter|of|employment|will|shall|is|remains?|be|automatically|stands?)){0,5} (?:expires?|lapses?|ends?|valid|open|withdrawn)",
    "(?:it|which) (?:is|remains|will remain|stays) (?:open|valid)",
    `${response}${about}(?= (?:by|before|until|no later than)|$)`,
    "(?:your|the) (?:response|answer|reply|decision|acceptance) (?:is due|deadline|due)|(?:response|acceptance|offer) deadline",
    String.raw`(?<=(?:^|\t)\s*)(?:deadline|offer expires|expires|expiry date|valid until|response due|offer valid until|respond by|please (?:respond|reply|answer))`,
    "(?:dieses|unser|das) angebot(?: ist| gilt| bleibt){0,2}(?: gültig)?|antworten sie(?: uns)?(?: bitte)?|(?<=^\\s*)(?:frist|gültig bis|annahmefrist)|um (?:ihre )?(?:antwort|rückmeldung|zusage)",
    "(?:cette|notre|l')\\s?offre(?: est| reste| demeure){0,2} (?:valable|ouverte|valide)|(?:cette|notre) offre expire|répondre|date limite(?: de réponse)?|votre réponse",
    "(?:esta|nuestra|la) oferta (?:es|será|permanecerá|está|estará) (?:válida|vigente|abierta)|(?:esta|la) oferta (?:vence|expira|caduca)|fecha límite|responda|responder",
    "هذا العرض (?:صالح|ساري|سار)|ينتهي (?:هذا )?العرض|آخر موعد(?: للرد)?|الموعد النهائي|الرد",
  ].join("|")})$`,
  "iu",
);

/** Words right before a date that mean the day before it. */
export const beforeWords =
  /(?<!\p{L})(?:before|avant(?: le)?|antes del?|vor dem|قبل)(?:\s+\p{L}+,?)?\s*$/iu;

/** Words of a sentence after which a day isn't the one that was agreed. */
export const otherDay =
  /(?<!\p{L})(?:probation|benefits?|vesting|vest|bonus|insurance|coverage|enrol\p{L}*|plan|visa|permit|lease|if|unless|previous|prior|original\p{L}*|instead|probezeit|falls|wenn|période d'essai|mutuelle|si|sauf|período de prueba|فترة|إذا)(?![\p{L}\p{M}])/iu;
