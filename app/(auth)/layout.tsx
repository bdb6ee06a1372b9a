import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { referrer: "same-origin" };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return children;
}
