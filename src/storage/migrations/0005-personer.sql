-- Who is whom: the day from which somebody has a number, and pseudonyms that turn out to be one person's. A record keeps the pseudonym that it
-- was written under; which one stands for it is asked as of a day. Nothing is overwritten, so that what is merged can be taken apart.

alter table vm.identity add column since date;

-- The coordinator adds a number that somebody has been given.
create policy add_identities on vm.identity for insert to vm_coordinator with check ((select (vm.asked()).role) = 'coordinator');
grant insert on vm.identity to vm_coordinator;

-- That `person` is found to be `of_person`, or where it `undoes` that: isn't.
create table vm.merge_proposal (
  proposal bigint generated always as identity primary key,
  person uuid not null references vm.person on delete cascade,
  of_person uuid not null references vm.person on delete cascade,
  undoes boolean not null,
  at timestamptz not null default clock_timestamp(),
  author text not null,
  -- Why, sealed under the keys of both: it is free text.
  sealed bytea not null,
  entry bigint not null references vm.audit,
  check (person <> of_person)
);
create index merge_proposal_person on vm.merge_proposal (person);
create index merge_proposal_of on vm.merge_proposal (of_person);

-- What somebody else has said of it. What is agreed holds from its day.
create table vm.merge_decision (
  decision bigint generated always as identity primary key,
  proposal bigint not null unique references vm.merge_proposal on delete cascade,
  agreed boolean not null,
  known date not null,
  at timestamptz not null default clock_timestamp(),
  author text not null,
  entry bigint not null references vm.audit
);

alter table vm.merge_proposal enable row level security;
alter table vm.merge_decision enable row level security;
create policy all_proposals on vm.merge_proposal for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
create policy all_decisions on vm.merge_decision for select to vm_coordinator using ((select (vm.asked()).role) = 'coordinator');
grant select on vm.merge_proposal, vm.merge_decision to vm_coordinator;

create trigger with_trace before insert on vm.merge_proposal for each row execute function vm.must_ask();
create trigger with_trace before insert on vm.merge_decision for each row execute function vm.must_ask();
create trigger written_once before update or truncate on vm.merge_proposal execute function vm.refuse();
create trigger written_once before update or truncate on vm.merge_decision execute function vm.refuse();

-- Whom each pseudonym has been found to be, as agreed at the end of a day; of now where none is given.
create function vm.found_to_be(day date) returns table (person uuid, of_person uuid) language sql stable
security definer set search_path = vm, pg_temp as $$
  select one.person, one.of_person from (
    select distinct on (p.person) p.person, p.of_person, p.undoes from vm.merge_decision d join vm.merge_proposal p using (proposal)
    where d.agreed and (day is null or d.known <= day) order by p.person, d.decision desc
  ) as one where not one.undoes
$$;

-- The pseudonym that stands for each that doesn't stand for itself.
create function vm.stood_for(day date) returns table (person uuid, survivor uuid) language sql stable
security definer set search_path = vm, pg_temp as $$
  with recursive one as materialized (select * from vm.found_to_be(day)),
  walk (person, survivor) as (
    select person, of_person from one union all select w.person, o.of_person from walk w join one o on o.person = w.survivor
  )
  select w.person, w.survivor from walk w where not exists (select from one o where o.person = w.survivor)
$$;

-- The same, to those who may see the persons. A unit learns which of its own are one, and sees no more for that.
create function vm.survivors(day date) returns table (person uuid, survivor uuid) language sql stable
security definer set search_path = vm, pg_temp as $$
  select s.person, s.survivor from vm.stood_for(day) s, (select vm.asked() as asks) as a
  where (a.asks).role in ('coordinator', 'extract', 'import') or ((a.asks).role = 'unit' and vm.is_own(s.person))
$$;

-- Every pseudonym of a person.
create function vm.same_person(who uuid) returns uuid[] language sql stable security definer set search_path = vm, pg_temp as $$
  with s as materialized (select * from vm.stood_for(null)),
  root as (select coalesce((select survivor from s where person = who), who) as one)
  select array_agg(p order by p) from (select one from root union select s.person from s join root on s.survivor = root.one) as all_of (p)
$$;

-- Why it can't be done; null where it can. The two are locked against others who would.
create function vm.merge_hindrance(who uuid, of_whom uuid, undo boolean) returns text language plpgsql
security definer set search_path = vm, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('vm.merging'));
  if who = of_whom then return case when undo then 'apart' else 'same' end; end if;
  if (select count(*) from vm.person where person in (who, of_whom)) < 2 then return 'gone'; end if;
  if undo then
    if not exists (select from vm.found_to_be(null) f where f.person = who and f.of_person = of_whom) then return 'apart'; end if;
    return null;
  end if;
  if of_whom = any (vm.same_person(who)) then return 'same'; end if;
  if exists (select from vm.found_to_be(null) f where f.person in (who, of_whom)) then return 'stood-for'; end if;
  if (select count(distinct made_up) from vm.person where person in (who, of_whom)) > 1 then return 'made-up'; end if;
  return null;
end $$;

create function vm.must_coordinate(what text, about uuid[]) returns vm.ask language plpgsql
security definer set search_path = vm, pg_temp as $$
declare
  asks vm.ask := vm.asked();
begin
  if not exists (select from vm.audit a where a.seq = asks.entry and a.role = 'coordinator' and a.action = what and a.persons @> about
      and a.xmin = pg_current_xact_id()::xid) then
    raise exception 'vm: persons are merged and taken apart with a trace, or not at all' using errcode = '42501';
  end if;
  return asks;
end $$;

-- Proposes it. What stands in the way, or null.
create function vm.propose_merge(who uuid, of_whom uuid, undo boolean, sealed bytea) returns text language plpgsql
security definer set search_path = vm, pg_temp as $$
declare
  asks vm.ask := vm.must_coordinate('föreslå sammanslagning', array[who, of_whom]);
  hindrance text := vm.merge_hindrance(who, of_whom, undo);
begin
  if hindrance is not null then return hindrance; end if;
  if exists (select from vm.merge_proposal p where array[p.person, p.of_person] <@ array[who, of_whom]
      and not exists (select from vm.merge_decision d where d.proposal = p.proposal)) then return 'pending'; end if;
  insert into vm.merge_proposal (person, of_person, undoes, author, sealed, entry)
  values (who, of_whom, undo, asks.author, propose_merge.sealed, asks.entry);
  return null;
end $$;

-- Agrees to it, or doesn't. Nobody agrees to what they have themselves proposed. What stands in the way, or null.
create function vm.decide_merge(which bigint, agrees boolean) returns text language plpgsql
security definer set search_path = vm, pg_temp as $$
declare
  said vm.merge_proposal;
  asks vm.ask;
  hindrance text;
begin
  select * into said from vm.merge_proposal where proposal = which;
  asks := vm.must_coordinate('avgöra sammanslagning', array[said.person, said.of_person]);
  hindrance := vm.merge_hindrance(said.person, said.of_person, said.undoes);
  if said.proposal is null or exists (select from vm.merge_decision where proposal = which) then return 'decided'; end if;
  if agrees and hindrance is not null then return hindrance; end if;
  if agrees and asks.author = said.author then return 'own'; end if;
  insert into vm.merge_decision (proposal, agreed, known, author, entry)
  values (which, agrees, (clock_timestamp() at time zone 'Europe/Stockholm')::date, asks.author, asks.entry);
  return null;
end $$;

-- Whoever is erased is gone from these too: a proposal with the person, and a decision with its proposal.
create function vm.only_erased_merge() returns trigger language plpgsql as $$
declare
  is_erasing boolean;
begin
  if tg_table_name = 'merge_decision' then
    is_erasing := not exists (select from vm.merge_proposal where proposal = old.proposal);
  else
    is_erasing := exists (select from vm.audit where action = 'utplåna' and persons && array[old.person, old.of_person]
      and xmin = pg_current_xact_id()::xid);
  end if;
  if not is_erasing then raise exception 'vm: % is written once', tg_table_name using errcode = '42501'; end if;
  return old;
end $$;
create trigger only_erased before delete on vm.merge_proposal for each row execute function vm.only_erased_merge();
create trigger only_erased before delete on vm.merge_decision for each row execute function vm.only_erased_merge();

-- A person is erased under every pseudonym, each with its own entry, all in one transaction; or not at all.
create function vm.erased_whole() returns trigger language plpgsql as $$
begin
  if exists (select from unnest(vm.same_person(old.person)) as one where not exists (
      select from vm.audit where action = 'utplåna' and persons = array[one] and xmin = pg_current_xact_id()::xid)) then
    raise exception 'vm: a person is erased whole, or not at all' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger whole before delete on vm.person for each row execute function vm.erased_whole();

-- Every pseudonym of a person; and those that an erasing took which was interrupted before their keys were destroyed, since the program knows
-- the person by any of their numbers still.
create function vm.one_with(who uuid) returns uuid[] language plpgsql stable security definer set search_path = vm, pg_temp as $$
begin
  if not exists (select from vm.audit a where a.seq = (vm.asked()).entry and a.role = 'coordinator' and a.persons @> array[who]) then
    raise exception 'vm: who is one with whom is told with a trace, or not at all' using errcode = '42501';
  end if;
  return (select array_agg(p order by p) from (
    select unnest(vm.same_person(who))
    union select unnest(string_to_array(a.scope ->> 'with', ',')::uuid[]) from vm.audit a where a.action = 'utplåna' and a.persons = array[who]
  ) as all_of (p));
end $$;

-- Each to those who may, and to nobody else.
revoke execute on function vm.found_to_be(date), vm.stood_for(date), vm.survivors(date), vm.same_person(uuid),
  vm.merge_hindrance(uuid, uuid, boolean), vm.must_coordinate(text, uuid[]), vm.propose_merge(uuid, uuid, boolean, bytea),
  vm.decide_merge(bigint, boolean), vm.only_erased_merge(), vm.erased_whole(),
  vm.one_with(uuid) from public;
grant execute on function vm.survivors(date) to vm_unit, vm_coordinator, vm_extract, vm_import;
grant execute on function vm.propose_merge(uuid, uuid, boolean, bytea), vm.decide_merge(bigint, boolean), vm.one_with(uuid) to vm_coordinator;
