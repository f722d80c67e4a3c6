#pragma once

#include "mentor/preview_controller.h"
#include "widgets/page.h"

namespace mc::widgets {
class Button;
class Label;
class Select;
class SelectField;
class StatePage;
}  // namespace mc::widgets

namespace mc::booking {
class WeekCard;
}

namespace mc::mentor {

class TimeSelect;

/// "/availability/students": the week as students see it, and beside it why a time of it is not free, with the way to
/// what makes it so.
///
/// Object names: previewPage, weekCalendar, previousWeek, nextWeek, previewLength, whyDay, whyTime, whyAsk, whyAnswer,
/// whyCause.
class PreviewPage : public widgets::Page {
    Q_OBJECT
public:
    PreviewPage(net::ApiClient& api, domain::UserId self, QWidget* parent = nullptr);

    QString title() const override { return tr("As students see it"); }
    QList<widgets::Crumb> path() const override { return {{tr("Availability"), QStringLiteral("/availability")}}; }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_preview.reload(); }

private:
    QWidget* makeContent();
    QWidget* makeQuestion();
    void bind();
    void showState();
    void showSlots();
    void showDays();
    void showAnswer();
    void askAbout(domain::UtcTime at);
    void ask();

    PreviewController m_preview;
    domain::CivilDate m_daysFrom;  ///< First of those to choose from.
    widgets::StatePage* m_states = nullptr;
    booking::WeekCard* m_week = nullptr;
    widgets::SelectField* m_length = nullptr;
    widgets::SelectField* m_day = nullptr;
    TimeSelect* m_time = nullptr;
    widgets::Label* m_answer = nullptr;
    widgets::Button* m_cause = nullptr;
    QString m_causeLink;
};

}  // namespace mc::mentor
