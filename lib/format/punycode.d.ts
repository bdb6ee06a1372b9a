declare module "punycode.js" {
  const punycode: { toUnicode(domain: string): string };
  // biome-ignore lint/style/noDefaultExport: Node gives a CommonJS module as its default export.
  export default punycode;
}
