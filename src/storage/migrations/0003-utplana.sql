-- What the law says must be forgotten is gone (PDL 7:2): all that is recorded of a person, by the one function that may take it away. Who it
-- was and what was written in own words are gone with the key, which isn't here.

create or replace function vm.refuse() returns trigger language plpgsql as $$
declare
  who text := current_setting('vm.erasing', true);
begin
  -- Set by vm.erase for its own transaction. The trace is never taken away.
  if tg_op = 'DELETE' and tg_level = 'STATEMENT' and tg_table_name <> 'audit' and coalesce(who, '') <> '' then return null; end if;
  raise exception 'vm: % is written once', tg_table_name using errcode = '42501';
end $$;

-- How many records were taken away. A trace of it stands in the same transaction, or nothing is.
create function vm.erase(who uuid, entry bigint) returns integer language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  gone integer;
begin
  if not exists (select from vm.audit a where a.seq = entry and a.action = 'utplåna' and a.persons = array[who]
      and a.xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: a person is erased with a trace, or not at all' using errcode = '42501';
  end if;
  perform set_config('vm.erasing', who::text, true);
  delete from vm.identity where person = who;
  delete from vm.version v using vm.record r where r.record = v.record and r.person = who;
  delete from vm.record where person = who;
  get diagnostics gone = row_count;
  delete from vm.person where person = who;
  perform set_config('vm.erasing', '', true);
  return gone;
end $$;
revoke execute on function vm.erase(uuid, bigint) from public;
grant execute on function vm.erase(uuid, bigint) to vm_app;

-- What stands in the trace of a person: entries that name them, and those of a set that they were in.
create function vm.trace_of(who uuid) returns table (
  seq bigint, at timestamptz, action text, role text, unit text, author text, purpose text
) language sql stable security definer set search_path = vm, pg_temp as $$
  select a.seq, a.at, a.action, a.role, a.unit, a.author, a.purpose from vm.audit a
  where a.persons @> array[who] or (cardinality(a.persons) = 0 and exists (
    select from vm.record r join vm.version v using (record)
    where r.person = who and r.form = any (string_to_array(a.scope ->> 'forms', ','))
      and (v.entry = a.seq or v.at <= a.at)))
  order by a.seq
$$;
revoke execute on function vm.trace_of(uuid) from public;
grant execute on function vm.trace_of(uuid) to vm_app;
