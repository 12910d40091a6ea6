import { beforeEach, expect, test } from 'vitest'
import { addPerson, grantRoles, type Role } from '#modules/people'
import { searchQuery } from '#platform/search'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import { commentsOf, filesOfNews, newsById } from './store/news.ts'
import * as news from './index.ts'

const house = useDatabase()

async function member(surname: string, ...roles: Role[]): Promise<Context> {
  const id = await addPerson(house.context, { surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })
  await grantRoles(house.context, id, roles)
  return { ...house.context, actor: { personId: id, name: surname, roles } }
}
let head: Context
beforeEach(async () => {
  head = await member('Лебедева', 'head')
})
const card = { title: 'Конкурс «Живая классика»', text: 'Заявки до пятницы: https://example.org' }

test('a member writes with a file, others comment, the latest stands first', async () => {
  const vera = await member('Орлова', 'librarian')
  const nina = await member('Рощина', 'librarian')
  const id = await news.writeNews(vera, card, [{ name: 'Положение.pdf', bytes: new Uint8Array([37, 80, 68, 70]) }])
  await news.commentOnNews(nina, id, 'Участвуем')
  await news.writeNews(nina, { title: 'Новая', text: '' })
  expect((await news.latestNews(house.context, { limit: 5 })).map(({ title, comments }) => [title, comments])).toEqual([['Новая', 0], [card.title, 1]])
  expect((await filesOfNews(house.context, id)).map(({ name }) => name)).toEqual(['Положение.pdf'])
})

test('its author and the head change and remove it, nobody else; two at once are told', async () => {
  const [vera, nina] = [await member('Орлова', 'librarian'), await member('Рощина', 'librarian')]
  const id = await news.writeNews(vera, card)
  await expect(news.changeNews(nina, id, { ...card, title: 'Чужое' }, null, 1)).rejects.toThrow('автор или руководитель')
  await expect(news.removeNews(nina, id)).rejects.toThrow('автор или руководитель')
  await news.changeNews(vera, id, { ...card, title: 'Своё' }, null, 1)
  await expect(news.changeNews(head, id, { ...card, title: 'Общее' }, null, 1)).rejects.toMatchObject({ changes: [{ field: 'Заголовок', theirs: 'Своё', yours: 'Общее' }] })
  const comment = await news.commentOnNews(nina, id, 'Участвуем')
  await expect(news.removeComment(vera, comment)).rejects.toThrow('автор или руководитель')
  await news.removeComment(head, comment)
  expect(await commentsOf(house.context, id)).toEqual([])
  await news.removeNews(head, id)
  expect(await newsById(house.context, id)).toBeUndefined()
  await expect(news.commentOnNews(nina, id, 'Поздно')).rejects.toThrow('удалили')
})

test('an empty title, an empty comment and texts without end are refused in words', async () => {
  const vera = await member('Орлова', 'librarian')
  await expect(news.writeNews(vera, { title: '', text: 'x' })).rejects.toThrow('заголовок')
  await expect(news.writeNews(vera, { title: 'x', text: 'я'.repeat(20_001) })).rejects.toThrow('20000 знаков')
  const id = await news.writeNews(vera, card)
  await expect(news.commentOnNews(vera, id, '')).rejects.toThrow('Напишите')
  await expect(news.writeNews({ ...vera, actor: { ...vera.actor, roles: [] } }, card)).rejects.toThrow('прав')
})

test('news are found by forms of their words', async () => {
  const vera = await member('Орлова', 'librarian')
  const id = await news.writeNews(vera, card)
  const query = (await searchQuery(house.context, ['конкурсе', 'заявка'], 5))!
  expect((await news.find(vera, query))[0]).toMatchObject({ kind: 'news', total: 1, things: [{ address: `/news/${id}` }] })
})
