import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { HomeScreen } from "@/components/home/home-screen";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { requireMember } from "@/lib/auth/page-actor";
import { homeOptions } from "@/lib/home/client";
import { getHome } from "@/lib/home/get-home";

export const metadata = { title: "Home" };

export default async function HomePage() {
  const member = await requireMember();
  const client = createPageClient();
  await client.prefetchQuery({ ...homeOptions, queryFn: () => getHome(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Home"
        action={
          member.permissions.has("offers.write") && (
            <ButtonLink href="/offers/new" variant="primary" icon={<Icon of={Plus} />}>
              New offer
            </ButtonLink>
          )
        }
      />
      <HomeScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
