import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join("node_modules", "@expo-google-fonts");

const files = {
  "source-serif-4/SourceSerif4": [
    ...["400Regular", "600SemiBold", "700Bold"],
    ...["400Regular_Italic", "600SemiBold_Italic", "700Bold_Italic"],
  ],
  "noto-naskh-arabic/NotoNaskhArabic": ["400Regular", "600SemiBold", "700Bold"],
  "noto-serif-hebrew/NotoSerifHebrew": ["400Regular", "600SemiBold", "700Bold"],
};

/** Families of a letter, the first for each character that it has. The last two ship with Typst. */
export const fontFamilies = [
  ...["Source Serif 4", "Noto Naskh Arabic", "Noto Serif Hebrew"],
  ...["Libertinus Serif", "DejaVu Sans Mono"],
];

/** Reads the fonts of letters, which ship with the application: every machine sets the same page. */
export function readFonts(): Buffer[] {
  return Object.entries(files).flatMap(([path, weights]) => {
    const [family = "", name = ""] = path.split("/");
    return weights.map((weight) =>
      readFileSync(join(folder, family, weight, `${name}_${weight}.ttf`)),
    );
  });
}
