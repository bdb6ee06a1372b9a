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

/** Names that `Intl.DisplayNames` doesn't use, in English and other languages. */
const otherNames: Record<string, string> = {
  AE: `UAE, Emirates, VAE, EAU, Vereinigte Arabische Emirate, الإمارات`,
  BA: `Bosnia, Bosnia Herzegovina, Bosnien, BiH`,
  BO: "Plurinational State of Bolivia",
  BN: "Brunei Darussalam",
  CD: `Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo DR,
    Congo Democratic Republic, Congo the Democratic Republic of the, Congo Kinshasa, Zaire, Congo DRC, RDC, Congo Dem Rep, RD Congo`,
  CG: `Republic of the Congo, Republic of Congo, Congo Republic, Congo Brazzaville, Congo Rep, Republik Kongo, République du Congo`,
  CI: `Ivory Coast, Republic of Côte d'Ivoire, Elfenbeinküste, Costa de Marfil, Costa d'Avorio, Costa do Marfim`,
  CN: `People's Republic of China, PRC, Mainland China, PR China, Volksrepublik China, 中华人民共和国, République populaire de Chine`,
  CV: "Cabo Verde",
  CZ: `Czech Republic, Czech Rep, Tschechische Republik, Česká republika, République tchèque, República Checa, Repubblica Ceca, Tjeckiska republiken`,
  DE: `Federal Republic of Germany, FRG, BRD, GER, Bundesrepublik Deutschland`,
  FM: "Federated States of Micronesia",
  GB: `UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland, GBR,
    United Kingdom of Great Britain and Northern Ireland, Großbritannien, Grande-Bretagne, Gran Bretaña, Gran Bretagna, Grã-Bretanha, Groot-Brittannië, Storbritannien, Storbritannia, Iso-Britannia, Velká Británie, Veľká Británia, Nagy-Britannia, Marea Britanie, Schottland, Écosse, Escocia, Scozia, Angleterre, Inghilterra, Inglaterra, Engeland, Nordirland`,
  GM: "Gambia, The Gambia, Republic of The Gambia",
  HK: `Hong Kong, Hongkong, Hong Kong SAR, 香港`,
  IE: `Republic of Ireland, Eire, Ireland Republic, Ireland Republic of`,
  IR: `Islamic Republic of Iran, Iran Islamic Republic of, ایران`,
  KN: "Saint Kitts",
  KP: "North Korea, DPRK, Democratic People's Republic of Korea",
  KR: `South Korea, Korea, Republic of Korea, Korea Republic of, Korea South, Rep of Korea, 한국`,
  LA: "Lao PDR, Lao People's Democratic Republic, Lao",
  MD: `Republic of Moldova, Moldova Republic of, Moldau, Moldawien`,
  MK: "Macedonia, FYROM, Republic of North Macedonia",
  MM: `Myanmar, Burma, Birma`,
  MO: "Macau, Macao, Macao SAR",
  NL: `The Netherlands, Holland, Kingdom of the Netherlands, Hollande, Holanda, Olanda, NED`,
  PS: `Palestine, State of Palestine, Palestinian Territory, West Bank and Gaza, Palästina, Palestina`,
  RU: `Russian Federation, Russische Föderation, Российская Федерация, РФ, Fédération de Russie, Federación Rusa`,
  SY: "Syrian Arab Republic",
  SZ: "Swaziland, Kingdom of Eswatini",
  TL: "East Timor",
  TR: "Turkey, Turkiye, Republic of Türkiye",
  TW: `Taiwan, Republic of China, Chinese Taipei, Taiwan Province of China, Taiwan ROC, 臺灣`,
  TZ: "United Republic of Tanzania",
  US: `USA, U.S.A., U.S., United States of America, The United States, US of A, America, Amerika, Vereinigte Staaten von Amerika, États-Unis d'Amérique, EE. UU., EEUU, EE UU, Estados Unidos de América, Stati Uniti d'America, Estados Unidos da América, E.U.A., EUA, Verenigde Staten van Amerika, Amerikas förenta stater, Förenta staterna, アメリカ, США, États Unis`,
  VA: "Vatican, Holy See, Vatican City State",
  VE: `Bolivarian Republic of Venezuela, Venezuela Bolivarian Republic of`,
  VG: "British Virgin Islands",
  VI: "US Virgin Islands, Virgin Islands",
  VN: "Viet Nam, Socialist Republic of Vietnam",
  BY: `Weißrussland, Belorussia, Byelorussia`,
  CH: `SUI, Schweizerische Eidgenossenschaft, Schweizer Eidgenossenschaft, Svizra, Confoederatio Helvetica`,
  DK: `DEN, Kingdom of Denmark`,
  GR: `GRE, Hellas, Hellenic Republic`,
  IN: `Bharat, भारत`,
  LC: `Sankt Lucia`,
  LU: `Lëtzebuerg`,
  NZ: `Aotearoa`,
  PH: `Pilipinas`,
  PT: `POR`,
  SA: `KSA, Kingdom of Saudi Arabia, السعودية`,
  SK: `Slovak Republic, Slovakische Republik, Slowakische Republik, Slovenská republika`,
  AT: `Oesterreich, Republik Österreich`,
  TT: `Trinidad`,
  ZA: `RSA`,
};

const languages = `en de fr es it nl pt pl cs sk hu ro bg hr sr sl mk sq da sv nb fi is et lv lt el
  tr uk ru ca eu ga mt ar fa he hi id th vi ja zh zh-Hant ko`.split(/\s+/);

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

/** `N/A` isn't Namibia, whose code is NA. */
const notApplicable = /^\s*n\s*[./]\s*a\.?\s*$/i;

/**
 * Returns the ISO 3166-1 alpha-2 code of a country given by either ISO code or by a usual name, in
 * English, the locale's language or another language of Europe; null if none or several match.
 */
export const countryCodeOf = (text: string, locale?: string | null): string | null =>
  notApplicable.test(text) ? null : (namesFor(languageOf(locale)).get(nameKey(text)) ?? null);

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
