#include "booking/notes_card.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "booking/booking_words.h"
#include "booking/item_adder.h"
#include "booking/item_row.h"
#include "protocol/codec.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/read_text.h"
#include "widgets/text_area.h"

namespace mc::booking {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

template <class T>
int lengthLimit(const char* field) {
    const auto* limit = protocol::Limits<T>::table().find(field);
    return static_cast<int>(limit->maxLength().value_or(0));
}

const QString kWrittenNotes = QStringLiteral("notes");

bool sameItems(const protocol::SessionNotes& a, const protocol::SessionNotes& b) {
    const auto same = [](const protocol::ActionItem& x, const protocol::ActionItem& y) {
        return x.text == y.text && x.link == y.link && x.dueDate == y.dueDate && x.done == y.done;
    };
    return std::ranges::equal(a.actionItems.value(), b.actionItems.value(), same);
}

std::size_t mostItems() {
    return protocol::Limits<protocol::SessionNotes>::table().find("actionItems")->maxItems().value_or(30);
}

}  // namespace

NotesCard::NotesCard(QWidget* parent)
    : Card(parent),
      m_edit(new widgets::TextArea(tr("Notes"), this)),
      m_text(new widgets::ReadText({}, TextRole::body, Token::text, this)),
      m_itemsTitle(new Label(tr("Action items"), TextRole::label, Token::text2, this)),
      m_itemRows(new QVBoxLayout),
      m_adder(new ItemAdder(this)),
      m_footer(new QWidget(this)),
      m_save(new Button(tr("Save notes"), Button::Kind::secondary, m_footer)),
      m_state(new Label({}, TextRole::detail, Token::text2, m_footer)) {
    setInset(20);
    m_edit->setInputName(QStringLiteral("sessionNotes"));
    m_edit->setCounter(lengthLimit<protocol::SessionNotes>("content"));
    m_edit->setRows(5);
    m_text->setObjectName(QStringLiteral("notesText"));
    m_text->setAccessibleName(tr("Notes"));
    m_save->setObjectName(QStringLiteral("saveNotes"));
    auto* footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(0, 0, 0, 0);
    footer->addWidget(m_state, 1);
    footer->addWidget(m_save);
    m_itemRows->setSpacing(4);
    column()->addWidget(new Label(tr("Session notes"), TextRole::section, Token::text, this));
    column()->addWidget(m_edit);
    column()->addWidget(m_text);
    column()->addWidget(m_itemsTitle);
    column()->addLayout(m_itemRows);
    column()->addWidget(m_adder);
    column()->addWidget(m_footer);
    connect(m_adder, &ItemAdder::added, this, &NotesCard::addItem);
    connect(m_edit, &widgets::TextArea::textChanged, this, [this] { setDirty(true); });
    connect(m_adder, &ItemAdder::edited, this, &NotesCard::edited);
    connect(m_save, &QAbstractButton::clicked, this, &NotesCard::send);
}

void NotesCard::send() {
    m_sent = written();
    m_clash = false;
    emit saved(*m_sent);
}

void NotesCard::setBooking(const protocol::Booking& booking, domain::UtcTime now) {
    m_adder->setToday(ownZone(booking).dateAt(now));
    m_mentor = booking.myRole == domain::Party::mentor;
    for (QWidget* part : std::initializer_list<QWidget*>{m_edit, m_adder, m_footer})
        part->setVisible(m_mentor);
    m_text->setVisible(!m_mentor);
    m_text->setText(booking.notes.empty() ? tr("No notes yet.") : text(booking.notes));
    if (m_dirty) return rebase(booking);
    m_version = booking.notesVersion;
    m_stored = {booking.notes, booking.actionItems};
    m_items = booking.actionItems;
    if (m_mentor && m_edit->text() != text(booking.notes)) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(text(booking.notes));
    }
    showItems();
    setDirty(false);
}

/// What is being written is not overwritten by news: ticks, days and links of the other side are taken over, and what was
/// refused only because of them is sent again. Other words are for the person to look at before they are replaced.
void NotesCard::rebase(const protocol::Booking& booking) {
    const auto refused = std::exchange(m_refused, std::nullopt);
    if (booking.notesVersion == m_version) {
        // Why it was refused had come before the refusal.
        if (refused && *refused != m_version && !m_clash) send();
        return;
    }
    const NotesState there{booking.notes, booking.actionItems};
    const bool own = m_sent && booking.notes == m_sent->content;
    if (own) m_stored.content = there.content;
    const auto merged = mergeNotes(m_stored, {m_edit->text().toStdString(), m_items}, there);
    m_version = booking.notesVersion;
    m_stored = there;
    m_items = merged.notes.items;
    if (m_edit->text() != text(merged.notes.content)) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(text(merged.notes.content));
    }
    showItems();
    m_clash = m_clash || merged.clash;
    if (m_clash) m_state->setText(tr("Changed elsewhere meanwhile. Saving replaces that."));
    emit edited();
    if (refused && !m_clash) send();
}

protocol::SessionNotes NotesCard::written() const {
    return {m_version, m_edit->text().toStdString(), m_items};
}

QJsonObject NotesCard::draft() const {
    if (!m_mentor) return {};
    auto draft = m_adder->draft();
    if (m_dirty)
        draft[kWrittenNotes] = QJsonDocument::fromJson(QByteArray::fromStdString(protocol::encode(written()))).object();
    return draft;
}

void NotesCard::restore(const QJsonObject& draft) {
    if (!m_mentor) return;
    const QSignalBlocker quiet(this);
    m_adder->restore(draft);
    if (!draft.contains(kWrittenNotes)) return;
    const auto json = QJsonDocument(draft[kWrittenNotes].toObject()).toJson(QJsonDocument::Compact).toStdString();
    const auto kept = protocol::decode<protocol::SessionNotes>(json);
    if (!kept) return;
    m_edit->setText(text(kept->content));
    m_items = kept->actionItems.value_or(m_items);
    showItems();
    setDirty(true);
    if (kept->version != m_version) m_state->setText(tr("Changed elsewhere meanwhile. Saving replaces that."));
}

void NotesCard::forget() {
    const QSignalBlocker quiet(this);
    m_sent.reset();
    m_adder->clear();
    m_refused.reset();
    m_clash = false;
    m_state->setText({});
    setDirty(false);
}

void NotesCard::showItems() {
    while (auto* item = m_itemRows->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    m_itemsTitle->setVisible(m_mentor || !m_items.empty());
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i)
        m_itemRows->addWidget(makeItem(i));
    m_adder->setItems(m_items);
    m_adder->setVisible(m_mentor && m_items.size() < mostItems());
}

QWidget* NotesCard::makeItem(int index) {
    const auto& item = m_items[static_cast<std::size_t>(index)];
    auto* row = new ItemRow(item, index, this);
    connect(row, &ItemRow::linkWanted, this, &NotesCard::linkWanted);
    connect(row, &ItemRow::ticked, this, [this, index](bool done) {
        m_items[static_cast<std::size_t>(index)].done = done;
        if (!m_dirty) emit ticked(index, done);  // Otherwise it goes with the notes.
    });
    if (!m_mentor) return row;
    auto* remove = new Button(widgets::Icon::close, tr("Remove %1").arg(text(item.text)), Button::Kind::ghost, row);
    connect(remove, &QAbstractButton::clicked, this, [this, index] {
        m_items.erase(m_items.begin() + index);
        setDirty(true);
        showItems();
    });
    row->addEnd(remove);
    return row;
}

void NotesCard::addItem(const protocol::ActionItem& item) {
    if (m_items.size() >= mostItems()) return;
    m_items.push_back(item);
    setDirty(true);
    showItems();
}

void NotesCard::setDirty(bool dirty) {
    const bool before = std::exchange(m_dirty, dirty);
    m_save->setEnabled(dirty);
    if (dirty) m_state->setText(tr("Not saved yet"));
    if (dirty || before) emit edited();  // What is kept and was not written here is not touched.
}

void NotesCard::setSaved(const QString& words) {
    const auto sent = std::exchange(m_sent, std::nullopt);
    const bool writtenSince = sent && (sent->content != m_edit->text().toStdString() || !sameItems(*sent, written()));
    setDirty(writtenSince);
    if (!writtenSince) m_state->setText(words);
}

void NotesCard::setNotSaved() {
    m_refused.reset();
    if (m_sent) m_refused = m_sent->version;
    m_sent.reset();
}

}  // namespace mc::booking
