import { Pencil, RefreshCw } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { BasicCredentialDto } from "@/lib/access/basic-credentials/schema";
import type { BasicTask } from "./basic-dialogs";
import { basicSummary } from "./basic-words";
import { credentialColumns } from "./credential-columns";

type Context = {
  viewer: Viewer;
  onOpen: (id: number) => void;
  begin: (task: BasicTask) => void;
};

export const basicColumns = ({ viewer, onOpen, begin }: Context) =>
  credentialColumns<BasicCredentialDto>({
    kind: "basic",
    viewer,
    onOpen,
    onRevoke: (id) => begin({ what: "revoke", id }),
    menu: ({ id }) => (
      <>
        <DropdownMenuItem
          icon={<Pencil aria-hidden />}
          onSelect={() => begin({ what: "edit", id })}
        >
          Edit
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<RefreshCw aria-hidden />}
          onSelect={() => begin({ what: "rotate", id })}
        >
          New password
        </DropdownMenuItem>
      </>
    ),
    own: [
      {
        id: "username",
        header: "Username",
        cell: (row) => <code className="font-mono text-sm">{row.username}</code>,
        share: 0.75,
        priority: 2,
      },
      {
        id: "may",
        header: "Permissions",
        cell: () => basicSummary,
        priority: 3,
      },
    ],
  });
