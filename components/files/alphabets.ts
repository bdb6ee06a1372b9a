import type { Encoding } from "./encodings";

const thai = String.fromCharCode(
  ...Array.from({ length: 0x5b }, (_, index) => 0xe01 + index).filter(
    (code) => code <= 0xe3a || code >= 0xe3f,
  ),
);

/** Letters beyond ASCII of each language, and the encodings that its files have. */
const european: [languages: string, letters: string, encodings: Encoding[]][] = [
  ["en de", "äöüß", ["windows-1252", "macintosh", "ibm850"]],
  ["fr", "àâæçéèêëîïôœùûüÿ", ["windows-1252", "macintosh", "ibm850", "iso-8859-15"]],
  ["es ca gl", "áéíñóúüàèïòç", ["windows-1252", "macintosh", "ibm850"]],
  ["it", "àèéìíîòóù", ["windows-1252", "macintosh", "ibm850"]],
  ["pt", "áâãàçéêíóôõú", ["windows-1252", "macintosh", "ibm850"]],
  ["da nb nn no", "æøåéèü", ["windows-1252", "macintosh", "ibm850"]],
  ["sv fi", "åäöéü", ["windows-1252", "macintosh", "ibm850", "iso-8859-15"]],
  ["nl", "éëïóüèöä", ["windows-1252", "macintosh", "ibm850"]],
  ["is", "áðéíóúýþæö", ["windows-1252"]],
  ["cs sk", "áäčďéěíĺľňóôŕřšťúůýž", ["windows-1250", "iso-8859-2"]],
  ["pl", "ąćęłńóśźż", ["windows-1250", "iso-8859-2"]],
  ["hu", "áéíóöőúüű", ["windows-1250", "iso-8859-2"]],
  ["hr sl bs sr", "čćđšž", ["windows-1250", "iso-8859-2"]],
  ["ro", "ăâîșțşţ", ["windows-1250", "iso-8859-2"]],
  ["et lv lt", "āčēģīķļņšūžąęėįųõäöü", ["windows-1257"]],
  ["tr", "çğıİöşüâî", ["windows-1254"]],
  ["el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ", ["windows-1253"]],
  [
    "ru uk bg be mk sr",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєіїўђјљњћџѓќѕ",
    ["windows-1251", "koi8-u", "ibm866"],
  ],
  ["he yi", "אבגדהוזחטיךכלםמןנסעףפץצקרשת", ["windows-1255"]],
  ["ar fa ur", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ", ["windows-1256"]],
  ["th", thai, ["windows-874"]],
  ["vi", "ăâđêôơưàáãèéìíòóùúý", ["windows-1258"]],
];

export interface Alphabet {
  languages: readonly string[];
  letters: ReadonlySet<string>;
  encodings: readonly Encoding[];
}

export const alphabets: readonly Alphabet[] = european.map(([languages, letters, encodings]) => ({
  languages: languages.split(" "),
  letters: new Set([...letters.toLowerCase(), ...letters.toUpperCase(), ...letters]),
  encodings,
}));
