import type { Protocol, ProtocolPerson } from '../../protocol.ts'

let last = 0
const person = (surname: string, rest: Partial<ProtocolPerson> = {}): ProtocolPerson => ({
  id: ++last, surname, givenName: 'Анна', patronymic: 'Павловна', post: 'педагог-библиотекарь', school: 'МАОУ СОШ № 5', votes: true, ...rest,
})

const head = person('Лебедева', { post: 'Заведующая библиотекой', school: 'Гимназия № 8' })
const secretary = person('Зимина', { givenName: 'Ольга', patronymic: 'Ивановна' })
const orlova = person('Орлова', { givenName: 'Мария', patronymic: 'Сергеевна' })

/** Minutes of invented people with all that minutes may hold: what a template is tried with and a sample shows. */
export const sampleProtocol: Protocol = {
  association: 'Городское методическое объединение школьных библиотекарей', city: 'Озёрск-на-Каме', number: '2', day: '2026-10-15', timeFrom: '14:00', timeTo: '16:00',
  place: 'МАОУ СОШ № 5, актовый зал', meetingNumber: '2', topic: 'Современная школьная библиотека', form: 'круглый стол', chair: head, secretary,
  present: [
    { ...secretary, presence: 'in-person' }, { ...head, presence: 'in-person' }, { ...orlova, presence: 'online' },
    { ...person('Соболев', { givenName: 'Пётр', patronymic: 'Ильич', post: 'методист центра', school: '', votes: false }), presence: 'in-person' },
  ],
  absent: [person('Ветрова')], guests: ['Л. Ю. Полякова, сотрудница городского архива'], members: 4, voters: 3,
  earlier: [{ id: 1, text: 'Собрать сведения о фондах', owner: orlova, due: '2026-10-01', givenOn: '2026-09-24', state: 'done', words: 'сведения собраны по 24 школам' }],
  questions: [
    {
      id: 11, question: 'Анализ фондов по книгообеспечению', minutes: 20, speakers: [orlova, { words: 'Л. Ю. Полякова, сотрудница городского архива' }], outcome: 'considered',
      heard: 'о том, как школы обеспечены учебниками. Не хватает 120 экземпляров.', spoke: 'Зимина О. И.: предложила взаимообмен.\nВетров И. П.: поддержал.', decided: 'Принять сведения к руководству.',
      votes: { for: 2, against: 0, abstained: 1 }, decisions: [{ id: 5, text: 'Составить список излишков', owner: orlova, due: '2026-11-01' }, { id: 6, text: 'Сверить фонды', owner: { words: 'все библиотекари' }, due: '2026-12-01' }],
    },
    { id: 12, question: 'О разном', minutes: null, speakers: [], outcome: 'taken off', heard: '', spoke: '', decided: '', votes: null, decisions: [] },
    { id: 13, question: 'План следующего заседания', minutes: 10, speakers: [head], outcome: 'considered', heard: '', spoke: '', decided: 'Провести в ноябре.', votes: { for: 3, against: 0, abstained: 0 }, decisions: [] },
  ],
  otherDecisions: [{ id: 7, text: 'Поздравить ветеранов', owner: secretary, due: '2026-10-20' }],
  materials: ['Презентация «Фонды города»'],
}
