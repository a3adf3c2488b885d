import { problem } from '../../problems/problem.ts';
import { personRecords, readRecord } from '../../storage/records/read-record.ts';
import { Refused } from '../../work/refused.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, openContent } from '../open-area.ts';
import { registerNumber } from '../read-arguments.ts';
import { readAsOf } from '../read-as-of.ts';
import { historyText, recordLine } from '../record-text.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';
import { readerOf, unitOption } from '../unit-asking.ts';

/** Shows a person's records, or one record with its history. */
export const recordCommand: Command = {
  name: 'record',
  summary: 'Visar en patients poster, eller en post med sin historik: vem, när, varför och vad som ändrades.',
  positionals: [],
  options: {
    ...registerOptions,
    unit: { ...unitOption.unit, help: `${unitOption.unit.help}; utan den läses allt, som registrets samordnare` },
    record: { value: 'NR', help: 'en post med sin historik; annars frågas efter en patient' },
    'as-of': { value: 'ÅÅÅÅ-MM-DD', help: 'vad som var känt vid den dagens slut; annars det som är' },
    content: areaOptions.content,
  },
  example: 'vardmatt record --data register --unit skane',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const asking = readerOf(given, content, effects);
    const day = given.values['as-of'] === undefined ? undefined : readAsOf(given, effects).asOf;
    return withRegister(given, effects, async (store) => {
      if (given.values['record'] !== undefined) {
        const record = registerNumber(given, 'record');
        const history = await readRecord(store, asking, record, day);
        if (history === undefined || history.versions.length === 0)
          throw new Refused([problem('record-unknown', { record })]);
        effects.out(historyText(history));
        return EXIT.done;
      }
      effects.tell('Vilken patient? Skriv personnumret, eller patientens beteckning: ');
      const written = (await effects.nextLine()).trim();
      const person = written === '' ? undefined : store.find(written);
      const records = person === undefined ? [] : await personRecords(store, asking, person, day);
      // A unit isn't told of whom others have records.
      if (records.length === 0) effects.tell('\nDet finns inga poster om den patienten att visa.\n');
      effects.out(
        textTable(records.map((history) => recordLine(history, content.dictionary.forms.get(history.own.form)))),
      );
      return records.length === 0 ? EXIT.refused : EXIT.done;
    });
  },
};
