/** Addresses that pages had before, in links that people kept. */
const moved = {
  "/assessments/own": "/assessments",
  "/assessments/own/:id": "/assessments/:id",
  "/assessments/invite": "/assessments/invitations/new",
  "/eligibility/:id/recreate": "/eligibility/:id/replace",
};

/**
 * Next serves its last error page, which has status 500, at an address of its own.
 *
 * @type {import("next").NextConfig}
 */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Loading every page in advance blocks a server that says it's ready for a second or more, and a
  // page's first visit is no faster for it.
  experimental: { preloadEntriesOnStart: false },
  // `npm run verify` and `npm test` check types, those of tests and scripts included.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "graphile-worker",
    "pg",
    "postgres",
    "@node-rs/argon2",
    "nodemailer",
    "imapflow",
    "@myriaddreamin/typst-ts-node-compiler",
    "@libpdf/core",
    "pkijs",
    "asn1js",
  ],
  redirects: async () =>
    Object.entries(moved)
      .map(([source, destination]) => ({
        source,
        destination,
        permanent: true,
      }))
      .concat({ source: "/_global-error", destination: "/", permanent: false }),
};
