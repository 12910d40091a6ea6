import { paperForm } from '#modules/templates'
import { between, repeatedRow } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import { labelled, title } from '../requisites.ts'
import { blankAgenda, blankHead, blankQuestion, blankResolution, gap } from './blanks.ts'
import { agendaTags, attendanceTags, earlierTags, meetingTags, numberTags, officeTags, otherTags, questionsTags } from './protocol-tags.ts'
import { sampleProtocol } from './sample-protocol.ts'

export const protocolTags = [...numberTags, ...meetingTags, ...officeTags, ...attendanceTags, ...agendaTags, ...earlierTags, ...questionsTags, ...otherTags]

const blank: Paper = {
  title: 'Шаблон протокола',
  sections: [
    {
      blocks: [
        ...blankHead('ПРОТОКОЛ', '{протокол.дата} №\u00A0{протокол.номер}', '{заседание.заголовок}'),
        ...between('заседание.место', labelled('Место проведения', '{заседание.место}')),
        ...between('заседание.форма', labelled('Форма проведения', '{заседание.форма}')),
        labelled('Председатель', '{председатель}'),
        labelled('Секретарь', '{секретарь}'),
        labelled('Присутствовали', '{присутствовали} {кворум}'),
        ...between('приглашены', labelled('{приглашены.слово}', '{приглашены}')),
        ...between('отсутствовали', labelled('Отсутствовали', '{отсутствовали}')),
        gap,
        ...blankAgenda,
        ...between(
          'прежние решения.есть',
          title('О ВЫПОЛНЕНИИ РЕШЕНИЙ ПРЕДЫДУЩИХ ЗАСЕДАНИЙ:'),
          { type: 'table', widths: [10, 5, 3, 6], header: [['Решение', 'Исполнитель', 'Срок', 'Как выполняется']], rows: [repeatedRow('прежние решения', ['{решение}', '{исполнитель}', '{срок}', '{состояние}'])] },
          gap,
        ),
        ...between('вопросы', ...blankQuestion),
        ...between('другие решения.есть', title('{другие решения.номер}. РЕШИЛИ:'), ...between('другие решения', blankResolution()), gap),
        ...between('материалы.есть', title('Материалы заседания:'), ...between('материалы', { type: 'list', items: [{ label: '{номер}.', text: '{название}' }] })),
        { type: 'space', height: 10 },
        { type: 'signatures', lines: [{ post: 'Председатель', name: '{председатель.подпись}' }, { post: 'Секретарь', name: '{секретарь.подпись}' }] },
        ...between(
          'приложение',
          { type: 'pageBreak' },
          { type: 'paragraph', align: 'right', text: '{приложение}' },
          { type: 'heading', level: 1, text: 'Список присутствовавших' },
          { type: 'table', widths: [3, 7, 6, 6, 4], header: [['№', 'Фамилия, имя, отчество', 'Должность', 'Школа', 'Участие']], rows: [repeatedRow('участники', ['{номер}', '{имя}', '{должность}', '{школа}', '{участие}'])] },
        ),
      ],
    },
  ],
}

/** The minutes by an association's own template. */
export const protocolForm = paperForm('protocol', { tags: protocolTags, blank, sample: sampleProtocol })
