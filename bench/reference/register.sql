-- The seven measures of a unit for one year, by hand for PostgreSQL over the register's kept rows: measure, what, value.
-- :unit, :from, :to and :permit are filled in.
WITH
assessment AS (SELECT * FROM vm_row.bedomning WHERE _unit = :unit AND NOT _retracted AND inom_nhv),
treatment AS (SELECT * FROM vm_row.behandling WHERE _unit = :unit AND NOT _retracted AND inom_nhv),
contact AS (
  SELECT *, CASE WHEN utskrivning >= inskrivning THEN utskrivning END AS discharged
  FROM vm_row.vardkontakt WHERE _unit = :unit AND NOT _retracted AND inom_nhv
),
-- B1 and B2: persons assessed in the year, with their first assessment at the unit.
assessed AS (
  SELECT DISTINCT ON (_person) _person, mdk_datum AS first_day, hemregion FROM assessment
  WHERE mdk_datum BETWEEN :from AND :to ORDER BY _person, mdk_datum, _record
), flags AS (
  SELECT _person, bool_or(coalesce(gep_net, false)) AS gep_net, bool_or(coalesce(chd_klaffkirurgi, false)) AS chd,
    bool_or(coalesce(avancerad_binjuretumor, false)) AS binjure
  FROM assessment WHERE mdk_datum BETWEEN :from AND :to GROUP BY _person
), known AS (
  SELECT a.*, gep_net, chd, binjure, coalesce(p.kon, 'okant') AS kon, coalesce(a.hemregion, p.folkbokforing_lan, 'okand') AS region,
    extract(year FROM age(first_day, fodelsedatum)) AS years
  FROM assessed a JOIN flags USING (_person) LEFT JOIN vm_row.patient p ON p._person = a._person AND NOT p._retracted
), b1 AS (
  SELECT count(*) AS n, count(*) FILTER (WHERE gep_net) AS "by.kategori.gep_net", count(*) FILTER (WHERE chd) AS "by.kategori.chd",
    count(*) FILTER (WHERE binjure) AS "by.kategori.binjure", count(*) FILTER (WHERE kon = 'kvinna') AS "by.kon.kvinna",
    count(*) FILTER (WHERE kon = 'man') AS "by.kon.man", count(*) FILTER (WHERE kon = 'okant') AS "by.kon.okant" FROM known
), b2 AS (
  SELECT count(years) AS n, avg(years) AS mean, stddev_samp(years) AS sd, percentile_cont(0.1) WITHIN GROUP (ORDER BY years) AS p10,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY years) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY years) AS p90 FROM known
), b3 AS (
  SELECT count(*) AS n, count(*) FILTER (WHERE slag = 'kirurgi' AND indikation = 'net') AS "by.typ.kirurgi_net",
    count(*) FILTER (WHERE slag = 'kirurgi' AND indikation IN ('binjuretumor', 'malignt_feokromocytom')) AS "by.typ.kirurgi_binjure",
    count(*) FILTER (WHERE slag = 'radionuklid' AND indikation = 'net') AS "by.typ.radionuklid_net",
    count(*) FILTER (WHERE slag = 'radionuklid' AND indikation = 'malignt_feokromocytom') AS "by.typ.radionuklid_feokromocytom"
  FROM treatment WHERE slag IN ('kirurgi', 'klaffkirurgi', 'radionuklid') AND behandlingsdatum BETWEEN :from AND :to
),
-- T1: from referral to the first assessment ever at the unit.
first_ever AS (
  SELECT DISTINCT ON (_person) mdk_datum AS day, remiss_mottagen AS referral FROM assessment
  ORDER BY _person, mdk_datum, remiss_mottagen NULLS LAST
), waiting AS (
  SELECT greatest(1, day - referral) AS days FROM first_ever WHERE day BETWEEN :from AND :to AND referral <= day
), t1 AS (
  SELECT count(*) AS n, avg(days) AS mean, stddev_samp(days) AS sd, percentile_cont(0.1) WITHIN GROUP (ORDER BY days) AS p10,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS p90 FROM waiting
),
-- R1: whole stays that hold an operation.
operation AS (
  SELECT _record, _person, behandlingsdatum, coalesce(dagkirurgi, false) AS same_day FROM treatment WHERE slag IN ('kirurgi', 'klaffkirurgi')
), ward AS (
  SELECT *, max(coalesce(discharged, inskrivning)) OVER (
    PARTITION BY _person ORDER BY inskrivning, _record ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
  FROM contact WHERE typ = 'vardtillfalle' AND _person IN (SELECT _person FROM operation)
), island AS (
  SELECT *, count(*) FILTER (WHERE reached IS NULL OR inskrivning > reached) OVER (PARTITION BY _person ORDER BY inskrivning, _record) AS stay
  FROM ward
), stay AS (
  SELECT _person, stay, min(inskrivning) AS first_day, CASE WHEN count(discharged) = count(*) THEN max(discharged) END AS last_day
  FROM island GROUP BY _person, stay
), held AS (
  SELECT o._record, o.behandlingsdatum, s.* FROM operation o JOIN stay s USING (_person)
  WHERE o.behandlingsdatum >= first_day AND (last_day IS NULL OR o.behandlingsdatum <= last_day)
), cared AS (
  SELECT _person, min(behandlingsdatum) AS day, greatest(1, min(last_day) - min(first_day)) AS days
  FROM held WHERE last_day IS NOT NULL GROUP BY _person, stay
  UNION ALL
  SELECT _person, behandlingsdatum, 1 FROM operation WHERE same_day AND _record NOT IN (SELECT _record FROM held)
), r1 AS (
  SELECT count(*) AS n, count(DISTINCT _person) AS persons, avg(days) AS mean, stddev_samp(days) AS sd,
    percentile_cont(0.1) WITHIN GROUP (ORDER BY days) AS p10, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS p90 FROM cared WHERE day BETWEEN :from AND :to
),
-- P1 and Ö1: persons cared for and persons treated in the year, who answered within 70 days, who got a plan.
treated AS (SELECT _person, behandlingsdatum FROM treatment WHERE behandlingsdatum BETWEEN :from AND :to),
answered AS (
  SELECT DISTINCT _person FROM treated t JOIN vm_row.prem q USING (_person)
  WHERE q._unit = :unit AND NOT q._retracted AND uppfoljd_datum - behandlingsdatum BETWEEN 0 AND 70
), planned AS (
  SELECT DISTINCT _person FROM vm_row.vardplan WHERE _unit = :unit AND NOT _retracted AND datum >= :permit
), patient AS (
  SELECT _person, bool_or(treated) AS treated FROM (
    SELECT _person, true AS treated FROM treated UNION ALL SELECT _person, false FROM contact WHERE inskrivning BETWEEN :from AND :to
  ) c GROUP BY _person
), met AS (
  SELECT treated, a._person IS NOT NULL AS answered, p._person IS NOT NULL AS planned
  FROM patient c LEFT JOIN answered a USING (_person) LEFT JOIN planned p USING (_person)
), p1 AS (
  SELECT count(*) FILTER (WHERE answered) AS numerator, count(*) AS denominator,
    count(*) FILTER (WHERE answered AND treated) AS "beside.behandlade.numerator", count(*) FILTER (WHERE treated) AS "beside.behandlade.denominator"
  FROM met
), o1 AS (SELECT count(*) FILTER (WHERE planned) AS numerator, count(*) AS denominator FROM met WHERE treated)
SELECT measure, what, value FROM (
  SELECT 'B1' AS measure, to_jsonb(b1) AS said FROM b1
  UNION ALL SELECT 'B1', jsonb_object_agg('by.hemregion.' || region, n) FROM (SELECT region, count(*) AS n FROM known GROUP BY region) r
  UNION ALL SELECT 'B2', to_jsonb(b2) FROM b2
  UNION ALL SELECT 'B3', to_jsonb(b3) FROM b3
  UNION ALL SELECT 'T1', to_jsonb(t1) FROM t1
  UNION ALL SELECT 'R1', to_jsonb(r1) FROM r1
  UNION ALL SELECT 'P1', to_jsonb(p1) FROM p1
  UNION ALL SELECT 'O1', to_jsonb(o1) FROM o1
) s, jsonb_each_text(said) AS e (what, value)
