import type postgres from "postgres";

/** Gives the peer tables of its own in the schema `peer`, with the records that Proffer has. */
export async function copyRecords(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create schema peer;
    create type peer.offer_status as enum
      ('draft', 'sent', 'pending', 'accepted', 'declined', 'withdrawn');
    create type peer.pay_frequency as enum ('hourly', 'daily', 'weekly', 'monthly', 'yearly');
    create table peer.candidates (id serial primary key, first_name varchar(100) not null,
      last_name varchar(100) not null, email varchar(255), phone varchar(50));
    create table peer.jobs (id serial primary key, title varchar(255) not null,
      department varchar(255), location varchar(255), salary_min numeric(12, 2),
      salary_max numeric(12, 2), currency varchar(3), pay_frequency peer.pay_frequency);
    create table peer.templates (id serial primary key, name varchar(255) not null,
      type varchar(20) not null, body text not null);
    create table peer.offers (id serial primary key,
      candidate_id int not null references peer.candidates on delete cascade,
      job_id int not null references peer.jobs, template_id int references peer.templates,
      status peer.offer_status not null default 'draft', salary numeric(12, 2),
      currency varchar(3), pay_frequency peer.pay_frequency, start_date date, expiry_date date,
      rendered_html text, created_by int not null, sent_at timestamp, accepted_at timestamp,
      declined_at timestamp, withdrawn_at timestamp, created_at timestamp not null default now(),
      updated_at timestamp not null default now());
    insert into peer.candidates select id, first_name, last_name, email, phone from candidates;
    insert into peer.jobs select id, title, department, location, salary_min, salary_max, currency,
      pay_frequency::text::peer.pay_frequency from jobs;
    insert into peer.templates select id, name, type::text, body from templates;
    insert into peer.offers select id, candidate_id, job_id, template_id,
      status::text::peer.offer_status, salary, currency, pay_frequency::text::peer.pay_frequency,
      start_date, expiry_date, rendered_html, created_by, sent_at, accepted_at, declined_at,
      withdrawn_at, created_at, updated_at from offers;
    create index on peer.offers (job_id, created_at);
    select setval('peer.offers_id_seq', max(id)) from peer.offers`);
  await sql`analyze`;
}
