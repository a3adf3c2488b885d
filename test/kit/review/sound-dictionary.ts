import type { Code, Dictionary, Form, Variable, VariableType } from '../../../src/dictionary/dictionary.ts';

/** The register of the made-up area in `sound-area.ts`: wound care, with nothing in common with any real area. */
export function soundDictionary(): Dictionary {
  // biome-ignore format: one form, one block
  const forms = [
    form('person', 'Person', 'en person', ['person_id'], [
      variable('person_id', 'Personens beteckning', 'text'),
      variable('fodelsedag', 'Födelsedag', 'date', { required: false }),
      variable('dodsdag', 'Dag för död', 'date', { required: false }),
      variable('senast_kand', 'Senast känd dag', 'date', { required: false }),
      coded('kon', 'Kön', { kvinna: 'Kvinna', man: 'Man' }, false),
    ]),
    form('besok', 'Besök', 'ett besök', [], [
      ...common(),
      variable('besoksdatum', 'Besöksdatum', 'date'),
      variable('remiss_datum', 'Remissens datum', 'date', { required: false }),
      coded('sarslag', 'Slag av sår', { bensar: 'Bensår', fotsar: 'Fotsår', trycksar: 'Trycksår' }),
      coded('ort', 'Ort', { norr: 'Norr', soder: 'Söder' }),
      variable('samtalsdatum', 'Datum för samtal', 'date', { required: false }),
      variable('anteckning', 'Anteckning', 'text', { required: false }),
      variable('smarta', 'Smärta', 'integer', { required: false, limits: { from: 0, to: 10 } }),
    ]),
    form('omlaggning', 'Omläggning', 'en omläggning', [], [
      ...common(),
      variable('omlaggningsdatum', 'Datum för omläggning', 'date'),
      coded('metod', 'Metod', { torr: 'Torr', fuktig: 'Fuktig', undertryck: 'Undertryck' }),
      variable('dagvard', 'Dagvård', 'boolean'),
    ]),
    form('vistelse', 'Vistelse', 'en vistelse', [], [
      ...common(),
      variable('intagning', 'Intagning', 'date'),
      variable('hemgang', 'Hemgång', 'date', { required: false }),
      coded('slag', 'Slag av vistelse', { dygn: 'Dygnet runt', dag: 'Dag' }),
    ]),
    form('kontroll', 'Kontroll', 'en kontroll', [], [
      ...common(),
      variable('kontrolldatum', 'Kontrolldatum', 'date'),
      coded('utfall', 'Utfall', { lakt: 'Läkt', olakt: 'Oläkt' }),
      variable('smarta', 'Smärta', 'integer', { required: false, limits: { from: 0, to: 10 } }),
      variable('storlek', 'Storlek', 'decimal', { limits: { from: 0 }, measuredIn: 'cm' }),
    ]),
    form('underlag', 'Underlag', 'ett år', [], [
      ...common().filter(({ id }) => id !== 'person_id'),
      variable('ar', 'År', 'integer'),
      variable('funna', 'Antal funna', 'integer', { required: false }),
      variable('samtliga', 'Antal i allt', 'integer'),
    ]),
  ];
  const regions = [
    { id: 'norr', name: 'Norr' },
    { id: 'soder', name: 'Söder' },
  ];
  return { forms: new Map(forms.map((one) => [one.id, one])), regions };
}

const common = (): readonly Variable[] => [
  variable('person_id', 'Personens beteckning', 'text'),
  coded('mottagning', 'Mottagning', { alfa: 'Alfa', beta: 'Beta', gamma: 'Gamma' }),
  variable('godkand', 'Godkänd', 'boolean'),
];

function form(id: string, name: string, row: string, key: readonly string[], variables: readonly Variable[]): Form {
  return { id, name, description: `${name}.`, row, key, variables };
}

function variable(id: string, name: string, type: VariableType, more: Partial<Variable> = {}): Variable {
  return { id, name, type, required: true, personal: id === 'person_id', codes: [], since: '2015-01-01', ...more };
}

function coded(id: string, name: string, codes: Readonly<Record<string, string>>, required = true): Variable {
  const list = Object.entries(codes).map(([code, called]): Code => ({ id: code, name: called }));
  return variable(id, name, 'code', { codes: list, required });
}
