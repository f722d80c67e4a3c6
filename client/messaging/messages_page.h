#pragma once

#include <QListView>

#include "messaging/chat_panel.h"
#include "widgets/page.h"

class QSortFilterProxyModel;
class QStackedWidget;

namespace mc::widgets {
class Avatar;
class Button;
class Label;
class SearchBox;
}  // namespace mc::widgets

namespace mc::messaging {

/// Conversations at the left, the chosen one beside them. Link: /messages or /messages/{id}.
class MessagesPage : public widgets::Page {
    Q_OBJECT
public:
    explicit MessagesPage(Conversations& conversations, QWidget* parent = nullptr);

    Frame frame() const override { return Frame::ownBar; }
    QString title() const override { return tr("Messages"); }
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;
    bool escape() override;
    void reload() override { m_conversations.load(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeThread();
    QWidget* makeHeader();
    /// List and thread beside each other, or one of them where there is no room for both.
    void foldList();
    void showList(bool shown);
    void bindKeys();
    void follow();
    void filter(const QString& text);
    void showChosen();
    void openWanted();
    void tellMissing(domain::ConversationId id, const domain::Error& error);
    void choose(domain::ConversationId id);
    void showHeader();
    QString bookingWords(const protocol::ThreadSummary& thread) const;
    void showBookings();
    void openBookings();
    void step(int by);
    domain::ConversationId idOf(const QModelIndex& index) const;

    Conversations& m_conversations;
    QSortFilterProxyModel* m_people;
    widgets::SearchBox* m_search;
    QListView* m_list;
    QWidget* m_side;
    widgets::Button* m_toList;
    bool m_folded = false;
    bool m_listShown = false;  ///< While only one of the two has room.
    widgets::StatePage* m_states;
    QStackedWidget* m_right;
    widgets::Avatar* m_avatar;
    widgets::Label* m_name;
    widgets::Label* m_detail;
    widgets::Button* m_bookings;
    widgets::Button* m_together;
    ChatPanel* m_panel;
    domain::ConversationId m_wanted;  ///< Asked for and not opened yet.
    bool m_blank = false;             ///< The one that was asked for cannot be opened, and nobody has chosen another.
    bool m_following = false;         ///< The list follows; nobody has chosen in it.
    bool m_arrived = false;           ///< The composer gets the focus once there is a conversation.
};

}  // namespace mc::messaging
