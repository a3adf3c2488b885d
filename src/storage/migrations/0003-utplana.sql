-- What the law says must be forgotten is gone (PDL 7:2): all that is recorded of a person, by the one function that may take it away. Who it
-- was and what was written in own words are gone with the key, which isn't here.

-- Holds the owner to it too: a row is taken away in a transaction that has a trace of its person's erasing. The trace is never taken away.
create function vm.only_erased() returns trigger language plpgsql as $$
declare
  who uuid := to_jsonb(old) ->> 'person';
begin
  if tg_table_name = 'version' then select person into who from vm.record where record = old.record; end if;
  if not exists (select from vm.audit where action = 'utplåna' and persons = array[who] and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: % is written once', tg_table_name using errcode = '42501';
  end if;
  return old;
end $$;
revoke execute on function vm.only_erased() from public;
drop trigger written_once on vm.version;
drop trigger written_once on vm.record;
create trigger written_once before update or truncate on vm.version execute function vm.refuse();
create trigger written_once before update or truncate on vm.record execute function vm.refuse();
create trigger only_erased before delete on vm.version for each row execute function vm.only_erased();
create trigger only_erased before delete on vm.record for each row execute function vm.only_erased();
create trigger only_erased before delete on vm.identity for each row execute function vm.only_erased();
create trigger only_erased before delete on vm.person for each row execute function vm.only_erased();

-- How many records were taken away. The coordinator alone may, with a trace of it in the same transaction.
create function vm.erase(who uuid) returns integer language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  gone integer;
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'utplåna'
      and a.persons = array[who] and a.xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: a person is erased with a trace, or not at all' using errcode = '42501';
  end if;
  delete from vm.identity where person = who;
  delete from vm.version v using vm.record r where r.record = v.record and r.person = who;
  delete from vm.record where person = who;
  get diagnostics gone = row_count;
  delete from vm.person where person = who;
  return gone;
end $$;
revoke execute on function vm.erase(uuid) from public;
grant execute on function vm.erase(uuid) to vm_coordinator;

-- What stands in the trace of a person: entries that name them, and those of a set that they were in.
create function vm.trace_of(who uuid) returns table (
  seq bigint, at timestamptz, action text, role text, unit text, author text, purpose text
) language plpgsql stable security definer set search_path = vm, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'läsa loggen'
      and a.persons = array[who]) then
    raise exception 'vm: the trace is read with a trace, or not at all' using errcode = '42501';
  end if;
  return query select a.seq, a.at, a.action, a.role, a.unit, a.author, a.purpose from vm.audit a
  where a.persons @> array[who] or (cardinality(a.persons) = 0 and exists (
    select from vm.record r join vm.version v using (record)
    where r.person = who and r.form = any (string_to_array(a.scope ->> 'forms', ','))
      and (v.entry = a.seq or v.at <= a.at)))
  order by a.seq;
end $$;
revoke execute on function vm.trace_of(uuid) from public;
grant execute on function vm.trace_of(uuid) to vm_coordinator;
