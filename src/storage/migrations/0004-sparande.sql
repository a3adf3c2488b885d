-- Forms that somebody saves: who wrote a version is known by role too, and a save that the program may not merge waits in a queue.

-- What somebody signed by hand is told from what was taken in. Nothing but imports has written before this.
alter table vm.version add column role text not null default 'import';
alter table vm.version alter column role drop default;

create or replace function vm.sign_version() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  who vm.ask := vm.asked();
  own vm.record;
begin
  if who is null or not exists (select from vm.audit where seq = who.entry and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: version is written with a trace, or not at all' using errcode = '42501';
  end if;
  select * into own from vm.record where record = new.record;
  new.unit := own.unit;
  new.role := who.role;
  new.author := who.author;
  new.entry := who.entry;
  new.at := clock_timestamp();
  -- Only what comes from elsewhere was known before.
  new.known := case when who.role = 'import' then coalesce(new.known, (new.at at time zone 'Europe/Stockholm')::date) else (new.at at time zone 'Europe/Stockholm')::date end;
  return new;
end $$;

-- A draft leaves the unit that writes it in no extract, whatever an extract asks for.
drop policy extract_versions on vm.version;
create policy extract_versions on vm.version for select to vm_extract
  using ((select (vm.asked()).role) = 'extract' and status <> 'draft');

-- Saves that say something else than what was saved meanwhile: `base` is the version that one was made from, `theirs` the newest when it
-- came, and here is all that it says itself. It stays when it is resolved, so that nothing that somebody saved is lost.
create table vm.conflict (
  conflict bigint generated always as identity primary key,
  record bigint not null references vm.record,
  base integer not null,
  theirs integer not null check (theirs > base),
  at timestamptz not null,
  unit text not null,
  author text not null,
  why text not null,
  form_version integer not null,
  -- As what it was to be saved.
  status vm.status not null,
  fields jsonb not null,
  sealed bytea,
  entry bigint not null references vm.audit,
  foreign key (record, base) references vm.version,
  foreign key (record, theirs) references vm.version
);
create index conflict_record on vm.conflict (record);

-- What somebody chose, once for each: the version that the record then had.
create table vm.resolution (
  conflict bigint primary key references vm.conflict,
  nr integer not null,
  at timestamptz not null,
  unit text not null,
  author text not null,
  why text not null,
  -- Whose value, by variable.
  choices jsonb not null,
  entry bigint not null references vm.audit
);

create function vm.sign_queue() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  who vm.ask := vm.asked();
begin
  if who is null or not exists (select from vm.audit where seq = who.entry and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: % is written with a trace, or not at all', tg_table_name using errcode = '42501';
  end if;
  if tg_table_name = 'conflict' then select unit into new.unit from vm.record where record = new.record;
  else select unit into new.unit from vm.conflict where conflict = new.conflict; end if;
  new.author := who.author;
  new.entry := who.entry;
  new.at := clock_timestamp();
  return new;
end $$;
revoke execute on function vm.sign_queue() from public;
create trigger with_trace before insert on vm.conflict for each row execute function vm.sign_queue();
create trigger with_trace before insert on vm.resolution for each row execute function vm.sign_queue();
create trigger written_once before update or truncate on vm.conflict execute function vm.refuse();
create trigger written_once before update or truncate on vm.resolution execute function vm.refuse();

alter table vm.conflict enable row level security;
alter table vm.resolution enable row level security;
create policy own_conflicts on vm.conflict for select to vm_unit using (unit = (select (vm.asked()).unit));
create policy write_conflicts on vm.conflict for insert to vm_unit
  with check (unit = (select (vm.asked()).unit) and exists (select from vm.record r where r.record = conflict.record));
create policy own_resolutions on vm.resolution for select to vm_unit using (unit = (select (vm.asked()).unit));
create policy write_resolutions on vm.resolution for insert to vm_unit with check (unit = (select (vm.asked()).unit));
create policy all_conflicts on vm.conflict for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy all_resolutions on vm.resolution for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
grant select, insert on vm.conflict, vm.resolution to vm_unit;
grant select on vm.conflict, vm.resolution to vm_coordinator;

-- What waits in the queue is forgotten with the rest.
create or replace function vm.only_erased() returns trigger language plpgsql as $$
declare
  gone jsonb := to_jsonb(old);
  own bigint := gone ->> 'record';
  who uuid := gone ->> 'person';
begin
  if tg_table_name = 'resolution' then select record into own from vm.conflict where conflict = old.conflict; end if;
  if tg_table_name in ('version', 'conflict', 'resolution') then select person into who from vm.record where record = own; end if;
  if not exists (select from vm.audit where action = 'utplåna' and persons = array[who] and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: % is written once', tg_table_name using errcode = '42501';
  end if;
  return old;
end $$;
create trigger only_erased before delete on vm.conflict for each row execute function vm.only_erased();
create trigger only_erased before delete on vm.resolution for each row execute function vm.only_erased();

create or replace function vm.erase(who uuid) returns integer language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  gone integer;
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'utplåna'
      and a.persons = array[who] and a.xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: a person is erased with a trace, or not at all' using errcode = '42501';
  end if;
  delete from vm.identity where person = who;
  delete from vm.resolution s using vm.conflict c, vm.record r where c.conflict = s.conflict and r.record = c.record and r.person = who;
  delete from vm.conflict c using vm.record r where r.record = c.record and r.person = who;
  delete from vm.version v using vm.record r where r.record = v.record and r.person = who;
  delete from vm.record where person = who;
  get diagnostics gone = row_count;
  delete from vm.person where person = who;
  return gone;
end $$;

-- What stands in the trace of a person: entries that name them, or a record of theirs, and those of a set that they were in.
create or replace function vm.trace_of(who uuid) returns table (
  seq bigint, at timestamptz, action text, role text, unit text, author text, purpose text
) language plpgsql stable security definer set search_path = vm, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'läsa loggen'
      and a.persons = array[who]) then
    raise exception 'vm: the trace is read with a trace, or not at all' using errcode = '42501';
  end if;
  return query select a.seq, a.at, a.action, a.role, a.unit, a.author, a.purpose from vm.audit a
  where a.persons @> array[who] or (cardinality(a.persons) = 0 and (
    exists (
      select from vm.record r join vm.version v using (record)
      where r.person = who and r.form = any (string_to_array(a.scope ->> 'forms', ','))
        and (v.entry = a.seq or v.at <= a.at))
    or exists (
      select from vm.record r where r.person = who and r.record = (a.scope ->> 'record')::bigint
        and (a.role <> 'unit' or r.unit in ('', a.unit)))
    -- Of the queue: what waited in it then.
    or (a.scope ->> 'queue' = 'open' and exists (
      select from vm.record r join vm.conflict c using (record)
      where r.person = who and c.at <= a.at and (a.role <> 'unit' or r.unit = a.unit)
        and not exists (select from vm.resolution s where s.conflict = c.conflict and s.at <= a.at)))))
  order by a.seq;
end $$;
