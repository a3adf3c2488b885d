-- Persons, records and their versions. A person is a pseudonym here: who it is lies sealed, under a key that is not in the database.

create table vm.person (
  person uuid primary key,
  -- Invented by a simulation: an extract says so, and no figure mixes them with others.
  made_up boolean not null default false,
  at timestamptz not null default clock_timestamp()
);

create table vm.record (
  record bigint generated always as identity primary key,
  form text not null,
  -- Who reported it; empty where the form has no reporter, such as what the population register says of a person.
  unit text not null,
  -- A statement of what is delivered is about nobody.
  person uuid references vm.person
);
create index record_person on vm.record (person, unit);
create index record_form on vm.record (unit, form);

create type vm.status as enum ('draft', 'signed', 'retracted');

create table vm.version (
  record bigint not null references vm.record,
  nr integer not null check (nr > 0),
  at timestamptz not null,
  -- The day from which it counts as known: of what is entered today, or of what was known before it came here.
  known date not null,
  -- The version that it was made from: none of a first one.
  made_from integer,
  unit text not null,
  author text not null,
  why text not null,
  form_version integer not null,
  status vm.status not null,
  fields jsonb not null,
  -- Free text, sealed under the person's key.
  sealed bytea,
  -- Of all that it says, so that the same again is known as the same.
  print text not null,
  entry bigint not null references vm.audit,
  primary key (record, nr),
  check ((made_from is null) = (nr = 1)),
  check (made_from is null or made_from < nr)
);
create index version_known on vm.version (record, known, nr);

-- Who the persons are: any number of identities each, sealed.
create table vm.identity (
  identity bigint generated always as identity primary key,
  person uuid not null references vm.person,
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  sealed bytea not null
);
create index identity_person on vm.identity (person);

create trigger written_once before update or delete or truncate on vm.version execute function vm.refuse();
create trigger written_once before update or delete or truncate on vm.record execute function vm.refuse();

-- Nothing is written but by somebody who is known, with the trace in the same transaction: also by the owner.
create function vm.must_ask() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  who vm.ask := vm.asked();
begin
  if who is null or not exists (select from vm.audit where seq = who.entry and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: % is written with a trace, or not at all', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create trigger with_trace before insert on vm.person for each row execute function vm.must_ask();
create trigger with_trace before insert on vm.record for each row execute function vm.must_ask();
create trigger with_trace before insert on vm.identity for each row execute function vm.must_ask();

-- A version says itself who wrote it, of what unit and when, as the database knows it.
create function vm.sign_version() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  who vm.ask := vm.asked();
  own vm.record;
begin
  if who is null or not exists (select from vm.audit where seq = who.entry and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: version is written with a trace, or not at all' using errcode = '42501';
  end if;
  select * into own from vm.record where record = new.record;
  new.unit := own.unit;
  new.author := who.author;
  new.entry := who.entry;
  new.at := clock_timestamp();
  -- Only what comes from elsewhere was known before.
  new.known := case when who.role = 'import' then coalesce(new.known, (new.at at time zone 'Europe/Stockholm')::date) else (new.at at time zone 'Europe/Stockholm')::date end;
  return new;
end $$;
create trigger with_trace before insert on vm.version for each row execute function vm.sign_version();

-- A trigger's function too: on a table of one's own it would tell what its maker sees.
revoke execute on function vm.must_ask(), vm.sign_version() from public;

alter table vm.person enable row level security;
alter table vm.record enable row level security;
alter table vm.version enable row level security;
alter table vm.identity enable row level security;
alter table vm.audit enable row level security;
alter table vm.secret enable row level security;

-- Whether the unit that asks has reported anything of a person.
create function vm.is_own(who uuid) returns boolean language sql stable security definer set search_path = vm, pg_temp as $$
  select exists (select from vm.record where person = who and unit = (vm.asked()).unit)
$$;
revoke execute on function vm.is_own(uuid) from public;
grant execute on function vm.is_own(uuid) to vm_unit;

-- A unit sees and writes what it has itself reported (PDL 7:9), and not the patient's other records; of its own patients also what no
-- unit has reported.
create policy own_records on vm.record for select to vm_unit
  using (unit in ('', (select (vm.asked()).unit)) and (unit <> '' or vm.is_own(person)));
create policy write_records on vm.record for insert to vm_unit with check (unit = (select (vm.asked()).unit));
create policy own_versions on vm.version for select to vm_unit
  using (unit in ('', (select (vm.asked()).unit)) and (unit <> '' or exists (select from vm.record r where r.record = version.record)));
create policy write_versions on vm.version for insert to vm_unit
  with check (unit = (select (vm.asked()).unit) and exists (select from vm.record r where r.record = version.record));
create policy own_persons on vm.person for select to vm_unit using (vm.is_own(person));
create policy new_persons on vm.person for insert to vm_unit with check ((select (vm.asked()).unit) is not null);
create policy own_identities on vm.identity for select to vm_unit
  using (vm.is_own(person));
create policy new_identities on vm.identity for insert to vm_unit with check (vm.is_own(person));

-- The coordinator of the register sees all that is reported, and writes nothing of it.
create policy all_records on vm.record for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy all_versions on vm.version for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy all_persons on vm.person for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy all_identities on vm.identity for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');

-- An import takes what several units have handed in, or what was in the register before.
create policy import_records on vm.record to vm_import using ((select (vm.asked()).role) = 'import')
  with check ((select (vm.asked()).role) = 'import');
create policy import_versions on vm.version to vm_import using ((select (vm.asked()).role) = 'import')
  with check ((select (vm.asked()).role) = 'import');
create policy import_persons on vm.person to vm_import using ((select (vm.asked()).role) = 'import')
  with check ((select (vm.asked()).role) = 'import');
create policy import_identities on vm.identity to vm_import using ((select (vm.asked()).role) = 'import')
  with check ((select (vm.asked()).role) = 'import');

-- An extract has the records under their pseudonyms, and no identity.
create policy extract_persons on vm.person for select to vm_extract using ((select (vm.asked()).role) = 'extract');
create policy extract_records on vm.record for select to vm_extract using ((select (vm.asked()).role) = 'extract');
create policy extract_versions on vm.version for select to vm_extract using ((select (vm.asked()).role) = 'extract');

grant select, insert on vm.person, vm.record, vm.version, vm.identity to vm_unit, vm_import;
grant select on vm.person, vm.record, vm.version, vm.identity to vm_coordinator;
grant select on vm.person, vm.record, vm.version to vm_extract;
-- The authority sees aggregates that units send it, and no record.
