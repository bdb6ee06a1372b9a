import { countryCodes } from "./countries";
import { languageOf } from "./locale";
import { memoize } from "./memoize";
import { plainKey } from "./plain-key";

/** ISO 3166-1 alpha-3 codes, in the order of `countryCodes`. */
const longCodes = `
AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR BHR BDI BEN
BLM BMU BRN BOL BES BRA BHS BTN BVT BWA BLR BLZ CAN CCK COD CAF COG CHE CIV COK CHL CMR CHN COL CRI
CUB CPV CUW CXR CYP CZE DEU DJI DNK DMA DOM DZA ECU EST EGY ESH ERI ESP ETH FIN FJI FLK FSM FRO FRA
GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP GNQ GRC SGS GTM GUM GNB GUY HKG HMD HND HRV HTI HUN
IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA JEY JAM JOR JPN KEN KGZ KHM KIR COM KNA PRK KOR KWT CYM KAZ
LAO LBN LCA LIE LKA LBR LSO LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD MLI MMR MNG MAC MNP MTQ
MRT MSR MLT MUS MDV MWI MEX MYS MOZ NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NIU NZL OMN PAN PER PYF
PNG PHL PAK POL SPM PCN PRI PSE PRT PLW PRY QAT REU ROU SRB RUS RWA SAU SLB SYC SDN SWE SGP SHN SVN
SJM SVK SLE SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF TGO THA TJK TKL TLS TKM TUN TON TUR
TTO TUV TWN TZA UKR UGA UMI USA URY UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM MYT ZAF ZMB ZWE`
  .trim()
  .split(/\s+/);

/** English names that `Intl.DisplayNames` doesn't use. */
const otherNames: Record<string, string> = {
  AE: "UAE, Emirates",
  BA: "Bosnia, Bosnia Herzegovina",
  BO: "Plurinational State of Bolivia",
  BN: "Brunei Darussalam",
  CD: `Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo DR,
    Congo Democratic Republic, Congo the Democratic Republic of the, Congo Kinshasa, Zaire`,
  CG: `Republic of the Congo, Republic of Congo, Congo Republic, Congo Brazzaville`,
  CI: "Ivory Coast, Republic of Côte d'Ivoire",
  CN: "People's Republic of China, PRC, Mainland China, PR China",
  CV: "Cabo Verde",
  CZ: "Czech Republic, Czech Rep",
  DE: "Federal Republic of Germany, FRG, BRD",
  FM: "Federated States of Micronesia",
  GB: `UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland, GBR,
    United Kingdom of Great Britain and Northern Ireland`,
  GM: "Gambia, The Gambia, Republic of The Gambia",
  HK: "Hong Kong, Hongkong, Hong Kong SAR",
  IE: "Republic of Ireland, Eire",
  IR: "Islamic Republic of Iran",
  KN: "Saint Kitts",
  KP: "North Korea, DPRK, Democratic People's Republic of Korea",
  KR: "South Korea, Korea, Republic of Korea, Korea Republic of",
  LA: "Lao PDR, Lao People's Democratic Republic, Lao",
  MD: "Republic of Moldova, Moldova Republic of",
  MK: "Macedonia, FYROM, Republic of North Macedonia",
  MM: "Myanmar, Burma",
  MO: "Macau, Macao, Macao SAR",
  NL: "The Netherlands, Holland, Kingdom of the Netherlands",
  PS: "Palestine, State of Palestine, Palestinian Territory, West Bank and Gaza",
  RU: "Russian Federation",
  SY: "Syrian Arab Republic",
  SZ: "Swaziland, Kingdom of Eswatini",
  TL: "East Timor",
  TR: "Turkey, Turkiye, Republic of Türkiye",
  TW: "Taiwan, Republic of China, Chinese Taipei, Taiwan Province of China",
  TZ: "United Republic of Tanzania",
  US: `USA, U.S.A., U.S., United States of America, The United States`,
  VA: "Vatican, Holy See, Vatican City State",
  VE: "Bolivarian Republic of Venezuela",
  VG: "British Virgin Islands",
  VI: "US Virgin Islands, Virgin Islands",
  VN: "Viet Nam, Socialist Republic of Vietnam",
};

const languages = `en de fr es it nl pt pl cs sk hu ro bg hr sr sl mk sq da sv nb fi is et lv lt el
  tr uk ru ca eu ga mt ar he ja zh ko`.split(/\s+/);

const nameKey = (name: string): string =>
  plainKey(
    name
      .replaceAll("&", " and ")
      .replace(/^\s*the\s+/i, "")
      .replaceAll(/\bst\.?(?=\s)/gi, "saint"),
  );

function addNames(names: Map<string, string>, language: string): void {
  const regions = new Intl.DisplayNames(language, { type: "region" });
  for (const code of countryCodes) {
    const key = nameKey(regions.of(code) ?? code);
    if (!names.has(key)) names.set(key, code);
  }
}

const namesFor = memoize((accountLanguage: string) => {
  const names = new Map<string, string>();
  for (const [index, code] of countryCodes.entries()) {
    names.set(code.toLowerCase(), code);
    names.set((longCodes[index] ?? code).toLowerCase(), code);
  }
  for (const [code, given] of Object.entries(otherNames)) {
    for (const name of given.split(",")) names.set(nameKey(name), code);
  }
  for (const language of ["en", accountLanguage, ...languages]) addNames(names, language);
  // Languages differ on which of two countries they call this.
  for (const shared of ["congo", "kongo"]) names.delete(shared);
  return names;
});

/**
 * Returns the ISO 3166-1 alpha-2 code of a country given by either ISO code or by a usual name, in
 * English, the locale's language or another language of Europe; null if none or several match.
 */
export const countryCodeOf = (text: string, locale?: string | null): string | null =>
  namesFor(languageOf(locale)).get(nameKey(text)) ?? null;

const kosovo = new Set(["xk", "xkx", "xks", "kosovo", "kosova", "republicofkosovo"]);
const congo = new Set(["congo", "kongo"]);

/** Returns why a text names no country, after the field's label: `is not a country we know`. */
export function countryProblem(text: string): string {
  const key = nameKey(text);
  if (kosovo.has(key)) {
    return "can't be Kosovo, which has no ISO 3166-1 code. Leave it empty or use another country";
  }
  if (congo.has(key)) {
    return `could be the Republic of the Congo (CG) or the Democratic Republic of the Congo (CD). Enter one of the codes`;
  }
  return "isn't a known country name or code. Enter a code, such as DE";
}
