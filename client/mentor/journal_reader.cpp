#include "mentor/journal_reader.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace mc::mentor {

namespace {

constexpr int kLinesAtATime = 500;

std::string sha256OfLine(std::string_view text) {
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

}  // namespace

JournalReader::JournalReader(net::ApiClient& api, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_check(sha256OfLine),
      m_file(QByteArray::fromStdString(domain::journalFileHead())) {}

void JournalReader::ask(const std::string& cursor) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("order"), QStringLiteral("oldest"));
    query.addQueryItem(QStringLiteral("limit"), QString::number(kLinesAtATime));
    if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    m_api.get<protocol::JournalPage>(QStringLiteral("/api/mentors/me/journal"), query)
        ->then(this, [this](const domain::Result<protocol::JournalPage>& page) { received(page); });
}

void JournalReader::received(const domain::Result<protocol::JournalPage>& page) {
    if (!page) {
        deleteLater();
        return emit failed(page.error());
    }
    for (const auto& entry : page->items) {
        const auto line = entry.line();
        const auto& session = entry.session;
        m_check.add(line, session ? std::optional(session->facts()) : std::nullopt);
        m_file += QByteArray::fromStdString(domain::journalFileRow(
            line, session ? session->code : std::string(), session ? std::optional(session->startsAt) : std::nullopt));
    }
    m_lines += static_cast<int>(page->items.size());
    emit progress(m_lines);
    page->next ? ask(*page->next) : end(*page);
}

void JournalReader::end(const protocol::JournalPage& last) {
    m_check.end(last.totals());
    deleteLater();
    emit finished({m_check.finding(), static_cast<int>(m_check.lines()), m_check.sessions(), m_file});
}

}  // namespace mc::mentor
