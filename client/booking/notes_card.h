#pragma once

#include <QJsonObject>
#include <optional>
#include <vector>

#include "protocol/bookings.h"
#include "widgets/card.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
class ReadText;
class TextArea;
class TextField;
}  // namespace mc::widgets

namespace mc::booking {

/// Session notes and action items (BKG-5): the mentor writes, both read, both tick. Object names: sessionNotes
/// (mentor), notesText (student), actionItem0 …, newActionItem, addActionItem, saveNotes.
class NotesCard : public widgets::Card {
    Q_OBJECT
public:
    explicit NotesCard(QWidget* parent);

    void setBooking(const protocol::Booking& booking);
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
    /// The draft is another one.
    void edited();

private:
    void showItems();
    QWidget* makeItem(int index);
    void addItem();
    void setDirty(bool dirty);
    void rebase(const protocol::Booking& booking);
    protocol::SessionNotes written() const;

    bool m_mentor = false;
    bool m_dirty = false;
    int m_version = 0;     ///< Of what is on the server, as far as it was seen here.
    std::string m_stored;  ///< The notes of that version.
    std::vector<protocol::ActionItem> m_storedItems;
    std::vector<protocol::ActionItem> m_items;
    std::optional<protocol::SessionNotes> m_sent;  ///< While it is being saved.
    widgets::TextArea* m_edit;
    widgets::ReadText* m_text;
    widgets::Label* m_itemsTitle;
    QVBoxLayout* m_itemRows;
    QWidget* m_adder;
    widgets::TextField* m_new;
    QWidget* m_footer;
    widgets::Button* m_save;
    widgets::Label* m_state;
};

}  // namespace mc::booking
