-- Many rows at a time: who writes is proved once a statement, and not once a row; which files of an import are there already; and what a form
-- was when a record was written with it.

-- Each statement, whatever rows it has: the same proof as before.
drop trigger with_trace on vm.person;
drop trigger with_trace on vm.record;
drop trigger with_trace on vm.identity;
drop trigger with_trace on vm.merge_proposal;
drop trigger with_trace on vm.merge_decision;
create trigger with_trace before insert on vm.person for each statement execute function vm.must_ask();
create trigger with_trace before insert on vm.record for each statement execute function vm.must_ask();
create trigger with_trace before insert on vm.identity for each statement execute function vm.must_ask();
create trigger with_trace before insert on vm.merge_proposal for each statement execute function vm.must_ask();
create trigger with_trace before insert on vm.merge_decision for each statement execute function vm.must_ask();

-- Versions too; what a version says of itself is then taken from the entry that was proved. Entries are written one transaction at a time, and
-- it is this one's that is the newest: `vm.note` takes a lock that is held until it is committed.
create trigger a_trace before insert on vm.version for each statement execute function vm.must_ask();

create or replace function vm.sign_version() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  who vm.audit;
begin
  select * into who from vm.audit order by seq desc limit 1;
  -- The statement has been proved to have an entry; this is it, and who asks is still who did.
  if who.seq is null or who.seq <> split_part(current_setting('vm.ask', true), '|', 4)::bigint
      or current_setting('role') <> 'vm_' || who.role then
    raise exception 'vm: version is written with a trace, or not at all' using errcode = '42501';
  end if;
  select unit into new.unit from vm.record where record = new.record;
  new.role := who.role;
  new.author := who.author;
  new.entry := who.seq;
  new.at := clock_timestamp();
  -- Only what comes from elsewhere was known before.
  if who.role <> 'import' or new.known is null then new.known := (new.at at time zone 'Europe/Stockholm')::date; end if;
  return new;
end $$;

-- Files that an import has taken in, each in the transaction that did: an import that is interrupted goes on with the others. `run` tells a folder's
-- files apart from all others, under a key that isn't here; a row without a form says that nothing of it was left.
create table vm.import_file (
  file bigint generated always as identity primary key,
  run text not null,
  form text,
  at timestamptz not null default clock_timestamp()
);
create index import_file_run on vm.import_file (run, file);
alter table vm.import_file enable row level security;
create trigger with_trace before insert on vm.import_file for each statement execute function vm.must_ask();
create trigger written_once before update or delete or truncate on vm.import_file execute function vm.refuse();
create policy import_files on vm.import_file to vm_import using ((select (vm.asked()).role) = 'import')
  with check ((select (vm.asked()).role) = 'import');
grant select, insert on vm.import_file to vm_import;

-- What no unit reports by itself, and a person has once, the coordinator writes: of who is in the register already.
create policy coordinate_records on vm.record for insert to vm_coordinator
  with check ((select (vm.asked()).role) = 'coordinator' and unit = '' and person is not null);
create policy coordinate_versions on vm.version for insert to vm_coordinator
  with check ((select (vm.asked()).role) = 'coordinator' and unit = '' and exists (select from vm.record r where r.record = version.record));
create policy coordinate_conflicts on vm.conflict for insert to vm_coordinator
  with check ((select (vm.asked()).role) = 'coordinator' and unit = '');
create policy coordinate_resolutions on vm.resolution for insert to vm_coordinator
  with check ((select (vm.asked()).role) = 'coordinator' and unit = '');
-- And says why it is so of what a rule asks about.
create policy coordinate_comments on vm.comment for insert to vm_coordinator
  with check ((select (vm.asked()).role) = 'coordinator' and unit = '' and exists (select from vm.record r where r.record = comment.record));
grant insert on vm.record, vm.version, vm.conflict, vm.resolution, vm.comment to vm_coordinator;

-- What a form was, of each version that a record has been written with: variables and codes, and nothing of anybody.
create table vm.form_version (
  form text not null,
  version integer not null,
  definition jsonb not null,
  primary key (form, version)
);
alter table vm.form_version enable row level security;
create trigger written_once before update or delete or truncate on vm.form_version execute function vm.refuse();
create policy form_versions on vm.form_version for select to vm_unit, vm_coordinator, vm_extract, vm_import
  using ((select (vm.asked()).role) is not null);
grant select on vm.form_version to vm_unit, vm_coordinator, vm_extract, vm_import;
