#include "admin/found_rows.h"

namespace mc::admin {

void FoundRows::askFor(const std::string& cursor) {
    m_call = m_ask(cursor, [this](const domain::Result<FoundPage>& found) { take(found); });
}

void FoundRows::take(const domain::Result<FoundPage>& found) {
    m_call.clear();
    if (!found) {
        deleteLater();
        return emit failed(found.error());
    }
    m_rows += found->count;
    emit page(*found->rows, m_rows);
    if (found->next && m_rows < kMost) return askFor(*found->next);
    deleteLater();
    emit ended(m_rows, found->next.has_value());
}

void FoundRows::stop() {
    if (m_call) m_call->abort();
    deleteLater();
}

}  // namespace mc::admin
