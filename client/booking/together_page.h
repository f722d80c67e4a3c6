#pragma once

#include <QUrl>
#include <functional>

#include "booking/together_controller.h"
#include "net/session.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Avatar;
class Button;
class Card;
class ElidedLabel;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::booking {

class BookingList;
class ItemRow;
class SaidCard;

/// "/people/{id}?role=student|mentor": a mentor's page of one student, and a student's of one mentor (BKG-8): sessions
/// ahead and past, what is still to do of all of them, what was to be reached and was noted. Without a role, whichever
/// the two have.
///
/// Object names: togetherPage, togetherName, togetherMet, togetherGoals, togetherMessage, togetherAgain, togetherProfile, sessionsAhead,
/// sessionsBefore, openItems, those of ItemRow and SaidCard.
class TogetherPage : public widgets::Page {
    Q_OBJECT
public:
    using OpenUrl = std::function<bool(const QUrl&)>;

    TogetherPage(Bookings& bookings, net::Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QList<widgets::Crumb> path() const override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_together.reload(); }

    /// What opens links; the desktop's own unless a test says otherwise.
    void setOpener(OpenUrl open) { m_open = std::move(open); }

private:
    QWidget* makeContent();
    QWidget* makePerson();
    widgets::Card* makeItems();
    BookingList* addList(QVBoxLayout& column, const QString& title, BookingListModel& rows, const char* name);
    void bind();
    void showState();
    void showReady();
    void showPerson();
    void showItems();
    void addItem(const ItemTogether& item);

    net::Session& m_session;
    TogetherController m_together;
    OpenUrl m_open;
    std::vector<ItemTogether> m_items;  ///< As they are shown.
    std::vector<ItemRow*> m_itemRows;
    std::vector<std::pair<QWidget*, BookingListModel*>> m_lists;  ///< With their titles.
    std::vector<BookingList*> m_views;
    widgets::StatePage* m_states = nullptr;
    widgets::Avatar* m_avatar = nullptr;
    widgets::ElidedLabel* m_name = nullptr;
    widgets::ElidedLabel* m_headline = nullptr;
    widgets::Label* m_met = nullptr;
    widgets::Label* m_goals = nullptr;
    widgets::Button* m_message = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_profile = nullptr;
    widgets::Card* m_todo = nullptr;
    QVBoxLayout* m_todoRows = nullptr;
    SaidCard* m_said = nullptr;
};

}  // namespace mc::booking
