/** Texts of the page where sealed copies are verified. */
export const verify = {
  title: "Check a sealed copy",
  lead: "Choose the PDF of an accepted offer. This page shows whether it was sealed here, and whether it has been changed since. The file isn't kept.",
  file: "PDF file",
  limit: (size: string) => `At most ${size}`,
  button: "Check the file",

  sealed: {
    title: "Sealed here and unchanged",
    text: "This installation sealed the file, and every byte is as it was then. Compare the fingerprint with the one that the company publishes.",
  },

  changed: {
    title: "Changed after it was sealed",
    text: "This installation sealed the original, but something in this file was altered, added or removed since. Ask for the original.",
  },

  unknown: {
    title: "Not sealed here",
    text: "This file has no seal of this installation. Another program may have saved it again, it may come from elsewhere, or it was never sealed.",
  },

  sealedAt: "Sealed",
  number: "Certificate",
  fingerprint: "Installation, SHA-256",

  missing: "Choose a PDF file to check",
  tooLarge: "This file is too large to check",
  busy: "Too many files were checked from your network. Please try again in a few minutes.",
  unread: "The file didn't arrive whole. Please try again.",
};
