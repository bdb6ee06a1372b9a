import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ThemeScript } from "@/components/ui/theme-script";
import { nonceHeader } from "@/lib/http/served-requests";
import "./globals.css";
import mark from "./mark.svg";

export const metadata: Metadata = {
  title: { default: "Proffer", template: "%s · Proffer" },
  description: "Offers, from draft to response",
  // Imported, so that its address changes with it and browsers keep it.
  icons: { icon: mark.src },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfe" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1114" },
  ],
};

/** Every page is rendered for its request, since its scripts carry the nonce of the response. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
