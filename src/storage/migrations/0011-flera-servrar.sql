-- Units at several servers: each has a register of its own with the records of the units that it has been given, and one, which has the persons and
-- the keys, knows where each unit is. A unit goes from one to another whole, with all that has been written of its records as it was written.

-- The others, by name: a folder, or an address without its password.
create table vm.server (
  server text primary key check (server <> ''),
  address text not null
);

-- Where each unit is that isn't here, or that is on its way: no row is here.
create table vm.unit_place (
  unit text primary key check (unit <> ''),
  -- Where it is counted; empty is here.
  server text not null,
  -- Where it is being copied to; and where it hasn't been taken away from yet, since it was.
  moving_to text,
  moved_from text,
  check (moving_to is null or moved_from is null),
  check (server <> '' or moving_to is not null or moved_from is not null),
  check (server is distinct from moving_to and server is distinct from moved_from)
);

-- At another server: whose it is, as the keys of that register say it, and what it is called there.
create table vm.worker (
  one boolean primary key default true check (one),
  register text not null,
  server text not null
);

-- The units that it has whole, with the print of each when it came.
create table vm.unit_here (
  unit text primary key,
  print text not null
);

alter table vm.server enable row level security;
alter table vm.unit_place enable row level security;
alter table vm.worker enable row level security;
alter table vm.unit_here enable row level security;

-- Whether records may be at other servers, or those here are only some: to whoever is about to ask.
create function vm.is_divided() returns boolean language sql stable security definer set search_path = vm, pg_temp as $$
  select exists (select from vm.unit_place) or exists (select from vm.worker)
$$;

-- Whether this transaction moves the unit: its own entry, which is the newest, says so. What no unit reports goes with it, to and from another server.
create function vm.is_moving(of_unit text) returns boolean language plpgsql stable security definer set search_path = vm, pg_temp as $$
declare
  last vm.audit;
begin
  select * into last from vm.audit order by seq desc limit 1;
  return coalesce(last.action = 'flytta enhet' and last.role = 'coordinator'
    and (last.scope ->> 'unit' = of_unit or (of_unit = '' and exists (select from vm.worker)))
    and exists (select from vm.audit where seq = last.seq and xmin = pg_current_xact_id()::xid), false);
end $$;

-- Who asks moves the unit, with a trace of it.
create function vm.must_move(which text) returns void language plpgsql stable security definer set search_path = vm, pg_temp as $$
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.action = 'flytta enhet'
      and a.scope ->> 'unit' = which) then
    raise exception 'vm: a unit is moved with a trace, or not at all' using errcode = '42501';
  end if;
end $$;

-- While units are at several servers nothing is written or taken away but by moving them: what one server wrote the others wouldn't know.
create function vm.at_one_server() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  if vm.is_divided() and not coalesce((
      select a.action = 'flytta enhet' and a.role = 'coordinator' and a.seq = (vm.asked()).entry from vm.audit a order by a.seq desc limit 1), false) then
    raise exception 'vm: the register is at several servers' using errcode = '42501';
  end if;
  return null;
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['person', 'identity', 'record', 'version', 'conflict', 'resolution', 'comment', 'query', 'reply', 'lock', 'unlock',
      'merge_proposal', 'merge_decision', 'import_file'] loop
    execute format('create trigger at_one_server before insert or delete on vm.%I for each statement execute function vm.at_one_server()', name);
  end loop;
end $$;

-- What has been written says who wrote it and when, also where it is moved to: the functions below sign nothing anew, and who writes else does.
do $$
declare
  name text;
begin
  foreach name in array array['version', 'conflict', 'resolution', 'comment', 'query', 'reply', 'lock', 'unlock'] loop
    execute format('drop trigger with_trace on vm.%I', name);
    execute format('create trigger with_trace before insert on vm.%I for each row when (current_user like ''vm\_%%'' or not vm.is_moving(new.unit))
      execute function vm.%I()', name, case name when 'version' then 'sign_version' when 'conflict' then 'sign_queue' when 'resolution' then 'sign_queue' else 'sign_note' end);
  end loop;
end $$;

-- What is locked is moved as it is.
create or replace function vm.not_locked() returns trigger language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  if not exists (select from vm.lock) then return null; end if;
  if exists (
    select from added a join vm.record r on r.record = a.record join vm.lock l on l.unit = r.unit and (l.record = r.record or (l.record is null and (
      left(a.fields ->> (l.dated ->> r.form), 4) = l.year::text
      or left((select v.fields from vm.version v where v.record = a.record and v.nr < a.nr and v.status <> 'draft' order by v.nr desc limit 1)
        ->> (l.dated ->> r.form), 4) = l.year::text)))
    where not exists (select from vm.unlock u where u.lock = l.lock) and not vm.is_moving(r.unit)
  ) then
    raise exception 'vm: what is locked is not changed' using errcode = '42501';
  end if;
  return null;
end $$;

-- Taken away are those who are erased, and what has been moved.
create or replace function vm.only_erased() returns trigger language plpgsql as $$
declare
  gone jsonb := to_jsonb(old);
  own bigint := gone ->> 'record';
  who uuid := gone ->> 'person';
begin
  if vm.is_moving(coalesce(gone ->> 'unit', '')) then return old; end if;
  if tg_table_name = 'resolution' then select record into own from vm.conflict where conflict = old.conflict; end if;
  if tg_table_name in ('version', 'conflict', 'resolution') then select person into who from vm.record where record = own; end if;
  if not exists (select from vm.audit where action = 'utplåna' and persons = array[who] and xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: % is written once', tg_table_name using errcode = '42501';
  end if;
  return old;
end $$;

create or replace function vm.erased_whole() returns trigger language plpgsql as $$
begin
  if vm.is_moving('') then return old; end if;
  if exists (select from unnest(vm.same_person(old.person)) as one where not exists (
      select from vm.audit where action = 'utplåna' and persons = array[one] and xmin = pg_current_xact_id()::xid)) then
    raise exception 'vm: a person is erased whole, or not at all' using errcode = '42501';
  end if;
  return old;
end $$;

create or replace function vm.only_with_record() returns trigger language plpgsql as $$
declare
  gone jsonb := to_jsonb(old);
  is_there boolean;
begin
  if vm.is_moving(gone ->> 'unit') then return old; end if;
  is_there := case tg_table_name
    when 'comment' then exists (select from vm.version where record = (gone ->> 'record')::bigint and nr = (gone ->> 'nr')::integer)
    when 'reply' then exists (select from vm.query where query = (gone ->> 'query')::bigint)
    when 'unlock' then exists (select from vm.lock where lock = (gone ->> 'lock')::bigint)
    else gone ->> 'record' is null or exists (select from vm.record where record = (gone ->> 'record')::bigint) end;
  if is_there then raise exception 'vm: % is written once', tg_table_name using errcode = '42501'; end if;
  return old;
end $$;

-- Some of a unit's records after one, with all that has been written of them and the pseudonyms that they are of; `last` is null where there are no
-- more. With the first come the unit's locked years.
create function vm.unit_page(which text, beyond bigint, most integer, out last bigint, out page text) language plpgsql stable security definer set search_path = vm, pg_temp as $$
declare
  own bigint[];
begin
  perform vm.must_move(which);
  own := array(select record from vm.record where unit = which and record > beyond order by record limit most);
  last := own[cardinality(own)];
  page := json_build_object(
    'person', (select coalesce(json_agg(p), '[]') from vm.person p where p.person in (select r.person from vm.record r where r.record = any (own))),
    'record', (select coalesce(json_agg(r), '[]') from vm.record r where r.record = any (own)),
    'version', (select coalesce(json_agg(v), '[]') from vm.version v where v.record = any (own)),
    'conflict', (select coalesce(json_agg(c), '[]') from vm.conflict c where c.record = any (own)),
    'resolution', (select coalesce(json_agg(s), '[]') from vm.resolution s join vm.conflict c using (conflict) where c.record = any (own)),
    'comment', (select coalesce(json_agg(c), '[]') from vm.comment c where c.record = any (own)),
    'query', (select coalesce(json_agg(q), '[]') from vm.query q where q.record = any (own)),
    'reply', (select coalesce(json_agg(y), '[]') from vm.reply y join vm.query q using (query) where q.record = any (own)),
    'lock', (select coalesce(json_agg(l), '[]') from vm.lock l where l.record = any (own) or (beyond = 0 and l.record is null and l.unit = which)),
    'unlock', (select coalesce(json_agg(u), '[]') from vm.unlock u join vm.lock l using (lock)
      where l.record = any (own) or (beyond = 0 and l.record is null and l.unit = which))
  )::text;
end $$;

-- Writes them down as they are.
create function vm.take_page(which text, page json) returns void language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  perform vm.must_move(which);
  insert into vm.person select o.* from json_populate_recordset(null::vm.person, page -> 'person') o on conflict do nothing;
  insert into vm.record overriding system value select o.* from json_populate_recordset(null::vm.record, page -> 'record') o where o.unit = which;
  insert into vm.version select o.* from json_populate_recordset(null::vm.version, page -> 'version') o;
  insert into vm.conflict overriding system value select o.* from json_populate_recordset(null::vm.conflict, page -> 'conflict') o;
  insert into vm.resolution select o.* from json_populate_recordset(null::vm.resolution, page -> 'resolution') o;
  insert into vm.comment select o.* from json_populate_recordset(null::vm.comment, page -> 'comment') o;
  insert into vm.query overriding system value select o.* from json_populate_recordset(null::vm.query, page -> 'query') o;
  insert into vm.reply select o.* from json_populate_recordset(null::vm.reply, page -> 'reply') o;
  insert into vm.lock overriding system value select o.* from json_populate_recordset(null::vm.lock, page -> 'lock') o;
  insert into vm.unlock select o.* from json_populate_recordset(null::vm.unlock, page -> 'unlock') o;
end $$;

-- Some of a unit's persons after one, and of them what no unit reports, which another server has a copy of.
create function vm.unit_persons(which text, beyond uuid, most integer) returns uuid[] language plpgsql stable security definer set search_path = vm, pg_temp as $$
begin
  perform vm.must_move(which);
  return array(select p.person from vm.unit_person p where p.unit = which and (beyond is null or p.person > beyond) order by p.person limit most);
end $$;

create function vm.shared_page(which text, persons uuid[]) returns text language plpgsql stable security definer set search_path = vm, pg_temp as $$
declare
  own bigint[];
begin
  perform vm.must_move(which);
  own := array(select record from vm.record where unit = '' and person = any (persons));
  return json_build_object(
    'record', (select coalesce(json_agg(r), '[]') from vm.record r where r.record = any (own)),
    'version', (select coalesce(json_agg(v), '[]') from vm.version v where v.record = any (own)))::text;
end $$;

create function vm.take_shared(which text, page json) returns void language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  perform vm.must_move(which);
  if not exists (select from vm.worker) then raise exception 'vm: copies are kept at other servers' using errcode = '42501'; end if;
  -- Another unit that has the person may be there already.
  insert into vm.record overriding system value select o.* from json_populate_recordset(null::vm.record, page -> 'record') o where o.unit = '' on conflict do nothing;
  insert into vm.version select o.* from json_populate_recordset(null::vm.version, page -> 'version') o where o.unit = '' on conflict do nothing;
end $$;

-- How many records a unit has, and of all that has been written of them a print.
create function vm.unit_print(which text) returns text language plpgsql stable security definer
set search_path = vm, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set bytea_output = 'hex' as $$
declare
  said text;
begin
  perform vm.must_move(which);
  select string_agg(concat_ws(' ', part, n, print), ',' order by part) into said from (
    select 'record' as part, count(*) as n, sha256(string_agg(sha256(convert_to(r::text, 'UTF8')), '' order by r.record)) as print
      from vm.record r where r.unit = which
    union all select 'version', count(*), sha256(string_agg(sha256(convert_to(v::text, 'UTF8')), '' order by v.record, v.nr))
      from vm.version v join vm.record r using (record) where r.unit = which
    union all select 'conflict', count(*), sha256(string_agg(sha256(convert_to(c::text, 'UTF8')), '' order by c.conflict))
      from vm.conflict c join vm.record r using (record) where r.unit = which
    union all select 'resolution', count(*), sha256(string_agg(sha256(convert_to(s::text, 'UTF8')), '' order by s.conflict))
      from vm.resolution s join vm.conflict c using (conflict) join vm.record r using (record) where r.unit = which
    union all select 'comment', count(*), sha256(string_agg(sha256(convert_to(c::text, 'UTF8')), '' order by c.record, c.nr, c.rule))
      from vm.comment c join vm.record r using (record) where r.unit = which
    union all select 'query', count(*), sha256(string_agg(sha256(convert_to(q::text, 'UTF8')), '' order by q.query))
      from vm.query q join vm.record r using (record) where r.unit = which
    union all select 'reply', count(*), sha256(string_agg(sha256(convert_to(y::text, 'UTF8')), '' order by y.query, y.nr))
      from vm.reply y join vm.query q using (query) join vm.record r using (record) where r.unit = which
    union all select 'lock', count(*), sha256(string_agg(sha256(convert_to(l::text, 'UTF8')), '' order by l.lock))
      from vm.lock l where l.unit = which
    union all select 'unlock', count(*), sha256(string_agg(sha256(convert_to(u::text, 'UTF8')), '' order by u.lock))
      from vm.unlock u join vm.lock l using (lock) where l.unit = which
    union all select 'person', count(*), sha256(string_agg(sha256(convert_to(p::text, 'UTF8')), '' order by p.person))
      from vm.person p join vm.unit_person o using (person) where o.unit = which
  ) as parts;
  return said;
end $$;

-- The same of what no unit reports of some persons.
create function vm.shared_print(which text, persons uuid[]) returns text language plpgsql stable security definer
set search_path = vm, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set bytea_output = 'hex' as $$
declare
  said text;
begin
  perform vm.must_move(which);
  select string_agg(concat_ws(' ', part, n, print), ',' order by part) into said from (
    select 'record' as part, count(*) as n, sha256(string_agg(sha256(convert_to(r::text, 'UTF8')), '' order by r.record)) as print
      from vm.record r where r.unit = '' and r.person = any (persons)
    union all select 'version', count(*), sha256(string_agg(sha256(convert_to(v::text, 'UTF8')), '' order by v.record, v.nr))
      from vm.version v join vm.record r using (record) where r.unit = '' and r.person = any (persons)
  ) as parts;
  return said;
end $$;

-- What came is whole; and the print of what came before, where it did.
create function vm.had_unit(which text) returns text language plpgsql stable security definer set search_path = vm, pg_temp as $$
begin
  perform vm.must_move(which);
  return (select h.print from vm.unit_here h where h.unit = which);
end $$;
create function vm.have_unit(which text, print text) returns void language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  perform vm.must_move(which);
  insert into vm.unit_here values (which, print);
end $$;

-- Takes away a unit's records, and at another server the copies of what no unit reports of persons whom no unit there has any more. How many of
-- the unit's records there were.
create function vm.drop_unit(which text) returns bigint language plpgsql security definer set search_path = vm, pg_temp as $$
declare
  gone bigint;
begin
  perform vm.must_move(which);
  -- Not what is counted here, whoever asks for it.
  if not exists (select from vm.worker) and not exists (select from vm.unit_place where unit = which and server <> '' and moved_from = '') then
    raise exception 'vm: the unit is here' using errcode = '42501';
  end if;
  delete from vm.resolution s using vm.conflict c, vm.record r where c.conflict = s.conflict and r.record = c.record and r.unit = which;
  delete from vm.conflict c using vm.record r where r.record = c.record and r.unit = which;
  delete from vm.lock where unit = which and record is null;
  delete from vm.version v using vm.record r where r.record = v.record and r.unit = which;
  delete from vm.record where unit = which;
  get diagnostics gone = row_count;
  delete from vm.unit_here where unit = which;
  if exists (select from vm.worker) then
    delete from vm.version v using vm.record r where r.record = v.record and r.unit = ''
      and not exists (select from vm.unit_person u where u.person = r.person);
    delete from vm.record r where r.unit = '' and not exists (select from vm.unit_person u where u.person = r.person);
    delete from vm.person p where not exists (select from vm.unit_person u where u.person = p.person);
  end if;
  return gone;
end $$;

-- The steps of a move, as the register that has the persons knows them: it goes, it has come, and is nowhere else.
create function vm.place_unit(which text, step text, at_server text) returns void language plpgsql security definer set search_path = vm, pg_temp as $$
begin
  perform vm.must_move(which);
  if step = 'goes' then
    if exists (select from vm.merge_decision where agreed) then raise exception 'vm: merged persons are at one server' using errcode = '42501'; end if;
    if exists (select from vm.unit_place where unit = which) then
      update vm.unit_place set moving_to = at_server where unit = which and moving_to is null and moved_from is null;
    else
      insert into vm.unit_place values (which, '', at_server, null);
    end if;
  elsif step = 'stays' then
    update vm.unit_place set moving_to = null where unit = which and server <> '' and moving_to = at_server;
    delete from vm.unit_place where unit = which and server = '' and moving_to = at_server;
  elsif step = 'counts' then
    update vm.unit_place set server = moving_to, moved_from = server, moving_to = null where unit = which and moving_to = at_server;
  elsif step = 'settled' then
    update vm.unit_place set moved_from = null where unit = which and server = at_server and server <> '' and moved_from is not null;
    delete from vm.unit_place where unit = which and server = '' and at_server = '' and moved_from is not null;
    -- What is nowhere else is here.
    delete from vm.unit_here h where h.unit = which and not exists (select from vm.unit_place p where p.unit = which);
  else
    raise exception 'vm: no step of a move';
  end if;
  if step in ('goes', 'counts') and not found then raise exception 'vm: the unit is elsewhere' using errcode = '42501'; end if;
end $$;

-- The units that a server has whole, to those who count there.
create function vm.units_here() returns setof text language sql stable security definer set search_path = vm, pg_temp as $$
  select unit from vm.unit_here where (select (vm.asked()).role) is not null
$$;

-- What tells a person from others in one evaluation and says nothing of them in another.
create function vm.mark_of(said text, key bytea) returns text language sql immutable security definer set search_path = vm, pg_temp as $$
  select encode(substr(vm.hmac(convert_to(said, 'UTF8'), key, 'sha256'), 1, 16), 'base64')
$$;

-- The same of many, which are asked for once.
create function vm.marks_of(said text[], key bytea) returns json language sql immutable security definer set search_path = vm, pg_temp as $$
  select coalesce(json_agg(encode(substr(vm.hmac(convert_to(one, 'UTF8'), key, 'sha256'), 1, 16), 'base64')), '[]')
  from unnest(said) as one where one is not null
$$;

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
        and not exists (select from vm.resolution s where s.conflict = c.conflict and s.at <= a.at)))
    -- Of the questions: those that were put by then, open or all.
    or (a.scope ? 'queries' and exists (
      select from vm.record r join vm.query q using (record)
      where r.person = who and q.at <= a.at and (a.role <> 'unit' or q.unit = a.unit)
        and (a.scope ->> 'queries' = 'all' or not exists (select from vm.reply p where p.query = q.query and p.closes and p.at <= a.at))))
    -- Of the locks: what was locked then.
    or (a.scope ->> 'locks' = 'open' and exists (
      select from vm.record r join vm.lock l using (record)
      where r.person = who and l.at <= a.at
        and not exists (select from vm.unlock u where u.lock = l.lock and u.at <= a.at)))
    -- Of a unit that was moved: what it has.
    or (a.action = 'flytta enhet' and exists (
      select from vm.record r where r.person = who and r.unit = a.scope ->> 'unit'))))
  order by a.seq;
end $$;

revoke execute on function vm.is_divided(), vm.is_moving(text), vm.must_move(text), vm.at_one_server(), vm.unit_page(text, bigint, integer), vm.take_page(text, json),
  vm.unit_persons(text, uuid, integer), vm.shared_page(text, uuid[]), vm.take_shared(text, json), vm.unit_print(text), vm.shared_print(text, uuid[]),
  vm.had_unit(text), vm.have_unit(text, text), vm.drop_unit(text), vm.place_unit(text, text, text), vm.units_here(), vm.mark_of(text, bytea), vm.marks_of(text[], bytea)
  from public;
grant execute on function vm.is_divided() to vm_app;
-- Asked of each row that is written beside a version.
grant execute on function vm.is_moving(text) to vm_unit, vm_coordinator, vm_import;
grant execute on function vm.unit_page(text, bigint, integer), vm.take_page(text, json), vm.unit_persons(text, uuid, integer),
  vm.shared_page(text, uuid[]), vm.take_shared(text, json), vm.unit_print(text), vm.shared_print(text, uuid[]), vm.had_unit(text),
  vm.have_unit(text, text), vm.drop_unit(text), vm.place_unit(text, text, text), vm.mark_of(text, bytea), vm.marks_of(text[], bytea)
  to vm_coordinator;
grant execute on function vm.units_here() to vm_unit, vm_coordinator;
