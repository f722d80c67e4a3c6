#pragma once

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
    void setSaved(const QString& words);
    /// Written, but not saved yet.
    bool isDirty() const { return m_dirty; }

signals:
    void saved(const protocol::SessionNotes& notes);
    void ticked(int index, bool done);

private:
    void showItems();
    QWidget* makeItem(int index);
    void addItem();
    void setDirty(bool dirty);
    void rebase(const protocol::Booking& booking);

    bool m_mentor = false;
    bool m_dirty = false;
    int m_version = 0;     ///< Of what is on the server, as far as it was seen here.
    std::string m_stored;  ///< The notes of that version.
    std::vector<protocol::ActionItem> m_storedItems;
    std::vector<protocol::ActionItem> m_items;
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
