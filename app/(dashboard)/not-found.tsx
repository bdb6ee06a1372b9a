import { NotFoundScreen } from "@/components/layout/not-found-screen";

export const metadata = { title: "Page not found" };

export default function DashboardNotFound() {
  return <NotFoundScreen />;
}
