#include "payments/capture_desk.h"

#include <algorithm>

#include "payments/wire_words.h"

namespace mc::payments {

using database::Reader;
using domain::Result;

namespace {

constexpr int kMostPayers = 50;

/// What came from several people as one list.
void arrange(std::vector<CaptureRow>& rows, bool rising) {
    std::ranges::sort(rows, [rising](const CaptureRow& a, const CaptureRow& b) {
        const auto first = std::tie(a.capturedAt.seconds, a.id.value);
        const auto second = std::tie(b.capturedAt.seconds, b.id.value);
        return rising ? first < second : second < first;
    });
}

}  // namespace

Result<protocol::DeskCapturePage> CaptureDesk::list(const CaptureQuery& query) const {
    const auto after = base::timedCursor(query.paging);
    if (!after) return after.error();
    auto filter = query.filter;
    filter.after = *after;
    return m_database.read([&](Reader& reader) {
        auto found = rows(reader, query, filter);
        protocol::DeskCapturePage page;
        if (std::ssize(found) > query.paging.limit) {
            found.resize(static_cast<std::size_t>(query.paging.limit));
            page.next = base::timedCursor({found.back().capturedAt.seconds, found.back().id.value});
        }
        for (const auto& row : found) {
            const auto person = m_people.find(reader, row.student);
            page.items.push_back({row.id,
                                  row.order,
                                  row.receipt,
                                  person ? person->name : std::string(),
                                  wireWord<protocol::DeskAttemptUse>(row.use),
                                  row.amount,
                                  {row.feeMinor, row.amount.currency},
                                  row.method,
                                  row.gatewayPaymentId,
                                  row.capturedAt});
        }
        return page;
    });
}

/// One more than the page holds, where there are.
std::vector<CaptureRow> CaptureDesk::rows(Reader& reader, const CaptureQuery& query, CaptureFilter filter) const {
    const int limit = query.paging.limit + 1;
    if (query.text.empty()) return m_store.list(reader, filter, limit);
    if (auto called = m_store.called(reader, query.text); !called.empty())
        return filter.after ? std::vector<CaptureRow>() : called;
    std::vector<CaptureRow> all;
    for (const auto person : m_people.named(reader, query.text, kMostPayers)) {
        filter.student = person;
        const auto hers = m_store.list(reader, filter, limit);
        all.insert(all.end(), hers.begin(), hers.end());
    }
    arrange(all, filter.rising);
    return all;
}

}  // namespace mc::payments
