import { runMigrations } from "graphile-worker";
import { expect, test } from "vitest";
import { createDatabaseBefore } from "@/lib/testing/migrations";
import { migrate } from "./migrate";

test("variables that prevented sending become problems of the letter", async () => {
  const { client, address, drop } = await createDatabaseBefore("0012_letter_problems");
  await runMigrations({ connectionString: address });
  await client.unsafe(`
    insert into accounts (id, code, name) values (1, 'a', 'A');
    insert into users (id, email, name) values (1, 'x@x.example', 'X');
    insert into memberships (account_id, user_id, role, joined_at) values (1, 1, 'owner', now());
    insert into candidates (id, account_id, public_id, first_name, last_name)
      values (1, 1, 'pppppppppppppppppppppp', 'Ada', 'Byron');
    insert into jobs (id, account_id, title) values (1, 1, 'Nurse');
    insert into offers (id, account_id, candidate_id, job_id, created_by, unresolved) values
      (1, 1, 1, 1, 1, '[]'),
      (2, 1, 1, 1, 1, '[{"name":"role","reason":"unknown"},{"name":"salary","reason":"empty"}]');
  `);
  await migrate(address);
  const rows = await client`select problems from offers order by id`;
  expect(rows.map(({ problems }) => problems)).toEqual([
    [],
    [
      {
        ...{ code: "unknown_variable", level: "error", name: "role" },
        message: "“role” isn't a variable of letters",
      },
      {
        ...{ code: "empty_variable", level: "error", name: "salary" },
        message: "“salary” is empty",
      },
    ],
  ]);
  await drop();
});
