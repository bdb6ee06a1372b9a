import { notFound } from "next/navigation";
import { MessagePage } from "@/components/layout/message-page";
import { problemKinds } from "@/lib/http/problems";

type ProblemPageProps = { params: Promise<{ slug: string }> };

async function problemOf({ params }: ProblemPageProps) {
  const { slug } = await params;
  const found = Object.entries(problemKinds).find(([, kind]) => kind.slug === slug);
  return found ? { status: found[0], ...found[1] } : notFound();
}

export async function generateMetadata(props: ProblemPageProps) {
  return { title: (await problemOf(props)).title };
}

/** Shows what the `type` of a problem+json response means. */
export default async function ProblemPage(props: ProblemPageProps) {
  const { status, title, meaning } = await problemOf(props);
  return (
    <MessagePage title={title}>
      <p>HTTP status {status}</p>
      <p>{meaning}</p>
    </MessagePage>
  );
}
