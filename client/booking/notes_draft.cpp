#include "booking/notes_draft.h"

#include <QJsonDocument>
#include <algorithm>

#include "booking/booking_words.h"
#include "protocol/codec.h"

namespace mc::booking {

namespace {

const QString kDraftedNotes = QStringLiteral("notes");

}  // namespace

NotesDraft::NotesDraft(net::Drafts& drafts, domain::BookingId booking)
    : m_drafts(drafts), m_key(QStringLiteral("notes/") + idText(booking)) {}

std::optional<protocol::SessionNotes> NotesDraft::find() const {
    const auto draft = m_drafts.find(m_key);
    if (!draft.contains(kDraftedNotes)) return std::nullopt;
    const auto json = QJsonDocument(draft[kDraftedNotes].toObject()).toJson(QJsonDocument::Compact).toStdString();
    auto kept = protocol::decode<protocol::SessionNotes>(json);
    return kept ? std::optional(std::move(*kept)) : std::nullopt;
}

void NotesDraft::keep(int version, const QString& content) const {
    const auto before = find();
    store(protocol::SessionNotes{version, content.toStdString(), before ? before->actionItems : std::nullopt});
}

void NotesDraft::saved(int version, const QString& content) const {
    auto kept = find();
    if (!kept) return;
    kept->version = version;
    const bool everything = kept->content == content.toStdString() && !kept->actionItems;
    store(everything ? std::nullopt : kept);
}

void NotesDraft::store(const std::optional<protocol::SessionNotes>& notes) const {
    auto draft = m_drafts.find(m_key);
    draft.remove(kDraftedNotes);
    if (notes)
        draft[kDraftedNotes] = QJsonDocument::fromJson(QByteArray::fromStdString(protocol::encode(*notes))).object();
    const bool nothing = std::all_of(draft.constBegin(), draft.constEnd(), [](const QJsonValue& value) {
        return value.isString() && value.toString().isEmpty();
    });
    nothing ? m_drafts.drop(m_key) : m_drafts.keep(m_key, draft);
}

}  // namespace mc::booking
