/** Whether letters go out, and if not, why. */
export function MailStanding({ sender }: { sender: { readonly from: string; readonly trouble: string } | null }) {
  if (sender === null)
    return (
      <p className="notice">
        Почта не подключена: письма лежат здесь и никуда не уходят. Её подключает тот, кто ставил программу: строка SMTP_URL, как написано в README.
      </p>
    )
  if (sender.trouble)
    return (
      <p className="notice">
        Почтовый сервер не отвечает; письма уйдут сами, когда он заработает. Что он говорит: {sender.trouble}
      </p>
    )
  return <p>Письма уходят с адреса {sender.from}.</p>
}
