#pragma once

#include <QJsonObject>
#include <optional>
#include <vector>

#include "booking/notes_merge.h"
#include "widgets/card.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
class ReadText;
class TextArea;
}  // namespace mc::widgets

namespace mc::booking {

class ItemAdder;

/// Session notes and action items (BKG-5): the mentor writes, both read, both tick. What the two change at
/// one time is merged by item. Object names: sessionNotes
/// (mentor), notesText (student), those of ItemRow and ItemAdder, saveNotes.
class NotesCard : public widgets::Card {
    Q_OBJECT
public:
    explicit NotesCard(QWidget* parent);

    void setBooking(const protocol::Booking& booking, domain::UtcTime now);
    /// What was sent is on the server; what was written since then is not.
    void setSaved(const QString& words);
    void setNotSaved();
    /// What is written and not saved; empty when nothing is.
    QJsonObject draft() const;
    /// After setBooking: what was written then goes on where it was, over whatever the server has by now.
    void restore(const QJsonObject& draft);
    /// Another booking is about to be shown.
    void forget();

signals:
    void saved(const protocol::SessionNotes& notes);
    void ticked(int index, bool done);
    /// A link of an item is to be opened.
    void linkWanted(const QString& link);
    /// The draft is another one.
    void edited();

private:
    void showItems();
    QWidget* makeItem(int index);
    void addItem(const protocol::ActionItem& item);
    void send();
    void setDirty(bool dirty);
    void rebase(const protocol::Booking& booking);
    protocol::SessionNotes written() const;

    bool m_mentor = false;
    bool m_dirty = false;
    int m_version = 0;    ///< Of what is on the server, as far as it was seen here.
    NotesState m_stored;  ///< The notes of that version.
    std::vector<protocol::ActionItem> m_items;
    std::optional<protocol::SessionNotes> m_sent;  ///< While it is being saved.
    std::optional<int> m_refused;                  ///< Of that version; once it is known why, it may be sent again.
    bool m_clash = false;                          ///< Other words came since it was sent.
    widgets::TextArea* m_edit;
    widgets::ReadText* m_text;
    widgets::Label* m_itemsTitle;
    QVBoxLayout* m_itemRows;
    ItemAdder* m_adder;
    QWidget* m_footer;
    widgets::Button* m_save;
    widgets::Label* m_state;
};

}  // namespace mc::booking
