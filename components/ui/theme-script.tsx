/**
 * Applies the stored theme before the first paint, and hands the nonce to packages that insert
 * style sheets.
 */
const applyStoredTheme = `try {
  __webpack_nonce__ = document.currentScript.nonce;
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}`;

export function ThemeScript({ nonce }: { nonce?: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {applyStoredTheme}
    </script>
  );
}
