-- What was known on the extract date, of the care within the area. :files, :from, :to, :as_of and :permit are filled in.
CREATE TEMP TABLE assessment AS
SELECT file_row_number AS row, person_id, enhet, mdk_datum,
  CASE WHEN remiss_mottagen <= :as_of THEN remiss_mottagen END AS remiss_mottagen,
  hemregion, gep_net, chd_klaffkirurgi, avancerad_binjuretumor
FROM read_parquet(':files/bedomning.parquet', file_row_number = true)
WHERE inom_nhv = 'ja' AND mdk_datum <= :as_of AND coalesce(registrerad <= :as_of, true);

CREATE TEMP TABLE treatment AS
SELECT file_row_number AS row, person_id, enhet, behandlingsdatum, slag, indikation, dagkirurgi
FROM read_parquet(':files/behandling.parquet', file_row_number = true)
WHERE inom_nhv = 'ja' AND behandlingsdatum <= :as_of AND coalesce(registrerad <= :as_of, true);

CREATE TEMP TABLE contact AS
SELECT file_row_number AS row, person_id, enhet, typ, inskrivning,
  CASE WHEN utskrivning <= :as_of AND utskrivning >= inskrivning THEN utskrivning END AS utskrivning
FROM read_parquet(':files/vardkontakt.parquet', file_row_number = true)
WHERE inom_nhv = 'ja' AND inskrivning <= :as_of AND coalesce(registrerad <= :as_of, true);

CREATE TEMP VIEW person AS
SELECT person_id, kon, folkbokforing_lan, CASE WHEN fodelsedatum <= :as_of THEN fodelsedatum END AS fodelsedatum
FROM read_parquet(':files/patient.parquet')
WHERE coalesce(registrerad <= :as_of, true);

CREATE TEMP VIEW questionnaire AS
SELECT person_id, enhet, uppfoljd_datum FROM read_parquet(':files/prem.parquet')
WHERE uppfoljd_datum <= :as_of AND coalesce(registrerad <= :as_of, true);

CREATE TEMP VIEW care_plan AS
SELECT person_id, enhet, datum FROM read_parquet(':files/vardplan.parquet')
WHERE datum <= :as_of AND coalesce(registrerad <= :as_of, true);

