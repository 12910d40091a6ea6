import { sheetOf, type Sheet } from '#documents/excel'
import { classesTold, classesToldName, untold, type ToldData } from '../monitoring/told-data.ts'

/** The register of who has sent data and who has not. */
export const toldSheet = (schools: readonly ToldData[], title: string): Sheet =>
  sheetOf(
    'Кто прислал данные',
    schools,
    [
      { title: 'Школа', value: ({ name }) => name },
      { title: 'Численность классов', value: (one) => classesToldName[classesTold(one)] },
      { title: 'Классов', kind: 'whole', sum: true, value: ({ classes }) => classes },
      { title: 'Из них без численности', kind: 'whole', sum: true, value: ({ unknown }) => unknown },
      { title: 'Фонд', value: ({ holdings }) => (holdings === 0 ? 'не записан' : 'записан') },
      { title: 'Последнее движение', kind: 'day', width: 14, value: ({ lastMovement }) => lastMovement },
      { title: 'Подтверждено', kind: 'day', width: 14, value: ({ confirmed: { stock } }) => stock?.on ?? null },
      { title: 'Кто подтвердил', value: ({ confirmed: { stock } }) => stock?.by ?? '' },
      { title: 'Чего не хватает', width: 36, value: (one) => untold(one).join('; ') },
    ],
    [title],
  )
