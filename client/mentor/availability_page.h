#pragma once

#include <QPointer>
#include <array>

#include "mentor/availability_controller.h"
#include "mentor/days_off_model.h"
#include "widgets/page.h"

namespace mc::widgets {
class Button;
class Card;
class Dialog;
class Label;
class StatePage;
class Switch;
}  // namespace mc::widgets

namespace mc::mentor {

class BusyWeek;
class CalendarsCard;
class MonthGrid;
class RulesCard;
class WeekdayRow;
class ZoneCard;

/// "/availability": the weekly times, dates with other times, vacations, rules. Ctrl+S saves, Ctrl+Z undoes. Another
/// page keeps the unsaved changes for coming back; leaving for good asks. `?show=NAME` leads to what has that object name.
class AvailabilityPage : public widgets::Page {
    Q_OBJECT

public:
    AvailabilityPage(net::ApiClient& api, net::Drafts& drafts, QWidget* parent = nullptr);
    ~AvailabilityPage() override;

    QString title() const override { return tr("Availability"); }
    QString titleDetail() const override;
    QWidget* barActions() override;
    void arrive(const widgets::PageLink& link) override;
    void mayLeave(Leaving how, std::function<void()> go) override;
    bool hasUnsaved() const override;
    void reload() override;

    AvailabilityController& controller() { return m_controller; }
    DaysOffModel& daysOff() { return m_daysOff; }

private:
    QWidget* buildContent();
    QWidget* buildBanner();
    QWidget* buildWeek();
    QWidget* buildDaysOff();
    void listen();
    void showState();
    void showDraft();
    void showWeek();
    void showBusy();
    void showDaysOff();
    void showErrors();
    void showRefusal(const QString& sentence);
    void showBar();
    void showZone();
    void showPlace();
    void askAboutSessions(const protocol::AvailabilityImpact& impact);
    void tellOfAnswers(int done, const QStringList& names, const QString& why);
    void chooseZone();
    domain::CivilDate today() const;
    std::vector<DayOff> daysOffNow() const;
    void editException(domain::CivilDate date);
    void addVacation();
    void removeDay(const QModelIndex& index);
    void askToDiscard(std::function<void()> go);

    net::ApiClient& m_api;
    AvailabilityController m_controller;
    DaysOffModel m_daysOff;
    domain::ZoneTable m_zone;
    std::array<WeekdayRow*, 7> m_days{};
    widgets::Label* m_hours = nullptr;
    widgets::Switch* m_accepting = nullptr;
    MonthGrid* m_month = nullptr;
    ActionList* m_list = nullptr;
    RulesCard* m_rules = nullptr;
    ZoneCard* m_zoneCard = nullptr;
    CalendarsCard* m_calendars = nullptr;
    BusyWeek* m_busy;
    widgets::Label* m_busyNote = nullptr;
    QString m_toShow;  ///< Name of what the link leads to.
    widgets::Card* m_banner = nullptr;
    widgets::Label* m_otherErrors = nullptr;
    widgets::StatePage* m_states = nullptr;
    QPointer<QWidget> m_bar;
    QPointer<widgets::Dialog> m_question;
    QPointer<widgets::Label> m_changes;
    QPointer<widgets::Button> m_undo;
    QPointer<widgets::Button> m_save;
};

}  // namespace mc::mentor
