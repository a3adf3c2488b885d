-- Seven measures, one row for each number: measure, reporter, what, value.
WITH
-- B1 and B2: persons assessed in the year, with their first assessment at the unit.
assessed AS (
  SELECT person_id, enhet, min(mdk_datum) AS first_day, arg_min(coalesce(hemregion, ''), (mdk_datum, row)) AS hemregion,
    bool_or(coalesce(gep_net = 'ja', false)) AS gep_net, bool_or(coalesce(chd_klaffkirurgi = 'ja', false)) AS chd,
    bool_or(coalesce(avancerad_binjuretumor = 'ja', false)) AS binjure
  FROM assessment WHERE mdk_datum BETWEEN :from AND :to GROUP BY person_id, enhet
), known AS (
  SELECT a.*, coalesce(p.kon, 'okant') AS kon, coalesce(nullif(a.hemregion, ''), p.folkbokforing_lan, 'okand') AS region,
    year(first_day) - year(fodelsedatum)
      - CASE WHEN (month(first_day), day(first_day)) < (month(fodelsedatum), day(fodelsedatum)) THEN 1 ELSE 0 END AS age
  FROM assessed a LEFT JOIN person p USING (person_id)
), b1 AS (
  SELECT coalesce(enhet, 'riket') AS reporter, count(*) AS n,
    CASE WHEN grouping(enhet) = 1 THEN count(DISTINCT person_id) END AS "unique",
    count(*) FILTER (gep_net) AS "by.kategori.gep_net", count(*) FILTER (chd) AS "by.kategori.chd",
    count(*) FILTER (binjure) AS "by.kategori.binjure", count(*) FILTER (kon = 'kvinna') AS "by.kon.kvinna",
    count(*) FILTER (kon = 'man') AS "by.kon.man", count(*) FILTER (kon = 'okant') AS "by.kon.okant"
  FROM known GROUP BY ROLLUP (enhet)
), b1_regions AS (
  SELECT coalesce(enhet, 'riket') AS reporter, 'by.hemregion.' || region AS what, count(*) AS value
  FROM known GROUP BY GROUPING SETS ((enhet, region), (region))
), b2 AS (
  SELECT coalesce(enhet, 'riket') AS reporter, count(age) AS n, avg(age) AS mean, stddev_samp(age) AS sd,
    CASE WHEN grouping(enhet) = 0 THEN quantile_cont(age, [0.1, 0.5, 0.9]) END AS p
  FROM known GROUP BY ROLLUP (enhet)
),
-- B3: treatments given in the year.
b3 AS (
  SELECT coalesce(enhet, 'riket') AS reporter, count(*) AS n,
    count(*) FILTER (slag = 'kirurgi' AND indikation = 'net') AS "by.typ.kirurgi_net",
    count(*) FILTER (slag = 'kirurgi' AND indikation IN ('binjuretumor', 'malignt_feokromocytom')) AS "by.typ.kirurgi_binjure",
    count(*) FILTER (slag = 'radionuklid' AND indikation = 'net') AS "by.typ.radionuklid_net",
    count(*) FILTER (slag = 'radionuklid' AND indikation = 'malignt_feokromocytom') AS "by.typ.radionuklid_feokromocytom"
  FROM treatment
  WHERE slag IN ('kirurgi', 'klaffkirurgi', 'radionuklid') AND behandlingsdatum BETWEEN :from AND :to GROUP BY ROLLUP (enhet)
),
-- T1: from referral to the first assessment ever at the unit.
first_ever AS (
  SELECT enhet, min({day: mdk_datum, referral: coalesce(remiss_mottagen, DATE '9999-12-31')}) AS earliest
  FROM assessment GROUP BY person_id, enhet
), waiting AS (
  SELECT enhet, greatest(1, earliest.day - earliest.referral) AS days
  FROM first_ever WHERE earliest.day BETWEEN :from AND :to AND earliest.referral <= earliest.day
), t1 AS (
  SELECT coalesce(enhet, 'riket') AS reporter, count(*) AS n, avg(days) AS mean, stddev_samp(days) AS sd,
    quantile_cont(days, [0.1, 0.5, 0.9]) AS p
  FROM waiting GROUP BY ROLLUP (enhet)
),
-- R1: whole stays that hold an operation. Gaps and islands, of the persons who were operated on.
operation AS (
  SELECT row, person_id, enhet, behandlingsdatum, coalesce(dagkirurgi = 'ja', false) AS same_day
  FROM treatment WHERE slag IN ('kirurgi', 'klaffkirurgi')
), ward AS (
  SELECT *, max(coalesce(utskrivning, inskrivning)) OVER (
    PARTITION BY person_id, enhet ORDER BY inskrivning, row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
  FROM contact c WHERE typ = 'vardtillfalle' AND (person_id, enhet) IN (SELECT (person_id, enhet) FROM operation)
), island AS (
  SELECT *, count(*) FILTER (reached IS NULL OR inskrivning > reached) OVER (
    PARTITION BY person_id, enhet ORDER BY inskrivning, row) AS stay
  FROM ward
), stay AS (
  SELECT person_id, enhet, stay, min(inskrivning) AS first_day,
    CASE WHEN count(utskrivning) = count(*) THEN max(utskrivning) END AS last_day
  FROM island GROUP BY person_id, enhet, stay
), held AS (
  SELECT o.row, o.behandlingsdatum, s.* FROM operation o JOIN stay s USING (person_id, enhet)
  WHERE o.behandlingsdatum >= first_day AND (last_day IS NULL OR o.behandlingsdatum <= last_day)
), cared AS (
  SELECT person_id, enhet, min(behandlingsdatum) AS day, greatest(1, any_value(last_day) - any_value(first_day)) AS days
  FROM held WHERE last_day IS NOT NULL GROUP BY person_id, enhet, stay
  UNION ALL
  SELECT person_id, enhet, behandlingsdatum, 1 FROM operation WHERE same_day AND row NOT IN (SELECT row FROM held)
), r1 AS (
  SELECT coalesce(enhet, 'riket') AS reporter, count(*) AS n, count(DISTINCT person_id) AS persons, avg(days) AS mean,
    stddev_samp(days) AS sd, quantile_cont(days, [0.1, 0.5, 0.9]) AS p
  FROM cared WHERE day BETWEEN :from AND :to GROUP BY ROLLUP (enhet)
),
-- P1 and Ö1: persons cared for and persons treated in the year, who answered within 70 days, who got a plan.
treated AS (
  SELECT person_id, enhet, behandlingsdatum FROM treatment WHERE behandlingsdatum BETWEEN :from AND :to
), answered AS (
  SELECT DISTINCT person_id, enhet FROM treated t JOIN questionnaire q USING (person_id, enhet)
  WHERE uppfoljd_datum - behandlingsdatum BETWEEN 0 AND 70
), planned AS (
  SELECT DISTINCT person_id, enhet FROM care_plan WHERE datum >= :permit
), patient AS (
  SELECT person_id, enhet, bool_or(treated) AS treated FROM (
    SELECT person_id, enhet, true AS treated FROM treated
    UNION ALL
    SELECT person_id, enhet, false FROM contact WHERE inskrivning BETWEEN :from AND :to
  ) GROUP BY person_id, enhet
), met AS (
  SELECT c.person_id, c.enhet, treated, a.person_id IS NOT NULL AS answered, p.person_id IS NOT NULL AS planned
  FROM patient c LEFT JOIN answered a USING (person_id, enhet) LEFT JOIN planned p USING (person_id, enhet)
), p1 AS (
  SELECT coalesce(enhet, 'riket') AS reporter, count(*) FILTER (answered) AS numerator, count(*) AS denominator,
    CASE WHEN grouping(enhet) = 1 THEN count(DISTINCT person_id) FILTER (answered) END AS "unique.numerator",
    CASE WHEN grouping(enhet) = 1 THEN count(DISTINCT person_id) END AS "unique.denominator",
    count(*) FILTER (answered AND treated) AS "beside.behandlade.numerator", count(*) FILTER (treated) AS "beside.behandlade.denominator"
  FROM met GROUP BY ROLLUP (enhet)
), o1 AS (
  SELECT coalesce(enhet, 'riket') AS reporter, count(*) FILTER (planned) AS numerator, count(*) AS denominator,
    CASE WHEN grouping(enhet) = 1 THEN count(DISTINCT person_id) FILTER (planned) END AS "unique.numerator",
    CASE WHEN grouping(enhet) = 1 THEN count(DISTINCT person_id) END AS "unique.denominator"
  FROM met WHERE treated GROUP BY ROLLUP (enhet)
)
SELECT 'B1' AS measure, reporter, what, value::DOUBLE AS value FROM (UNPIVOT b1 ON COLUMNS(* EXCLUDE reporter) INTO NAME what VALUE value)
UNION ALL SELECT 'B1', reporter, what, value FROM b1_regions
UNION ALL SELECT 'B2', reporter, what, value FROM (UNPIVOT (SELECT reporter, n::DOUBLE AS n, mean, sd, p[1]::DOUBLE AS p10, p[2]::DOUBLE AS median, p[3]::DOUBLE AS p90 FROM b2) ON COLUMNS(* EXCLUDE reporter) INTO NAME what VALUE value)
UNION ALL SELECT 'B3', reporter, what, value FROM (UNPIVOT b3 ON COLUMNS(* EXCLUDE reporter) INTO NAME what VALUE value)
UNION ALL SELECT 'T1', reporter, what, value FROM (UNPIVOT (SELECT reporter, n::DOUBLE AS n, mean, sd, p[1]::DOUBLE AS p10, p[2]::DOUBLE AS median, p[3]::DOUBLE AS p90 FROM t1) ON COLUMNS(* EXCLUDE reporter) INTO NAME what VALUE value)
UNION ALL SELECT 'R1', reporter, what, value FROM (UNPIVOT (SELECT reporter, n::DOUBLE AS n, persons::DOUBLE AS persons, mean, sd, p[1]::DOUBLE AS p10, p[2]::DOUBLE AS median, p[3]::DOUBLE AS p90 FROM r1) ON COLUMNS(* EXCLUDE reporter) INTO NAME what VALUE value)
UNION ALL SELECT 'P1', reporter, what, value FROM (UNPIVOT p1 ON COLUMNS(* EXCLUDE reporter) INTO NAME what VALUE value)
UNION ALL SELECT 'O1', reporter, what, value FROM (UNPIVOT o1 ON COLUMNS(* EXCLUDE reporter) INTO NAME what VALUE value)
