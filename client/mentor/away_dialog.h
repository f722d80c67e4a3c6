#pragma once

#include <vector>

#include "mentor/away_answers.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Button;
class Label;
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

/// Before days away are saved: the sessions that are booked on them, what each would cost, and what is to become of it
/// (case 15). Nothing is kept or lost by closing it.
///
/// Object names: awayDialog, awaySession0 … (its select), awayCost0 …, awayReliability, awayReason, awayTrouble, awaySave.
class AwayDialog : public widgets::Dialog {
    Q_OBJECT
public:
    AwayDialog(const protocol::AvailabilityImpact& impact, const QString& typedReason, QWidget* over);

signals:
    void answered(const std::vector<mc::mentor::AwayAnswer>& answers, const QString& reason);
    void reasonTyped(const QString& reason);

private:
    QWidget* makeSession(std::size_t index);
    void offer(widgets::Select& select, const protocol::AffectedSession& session);
    AwayAnswer answerOf(std::size_t index) const;
    std::vector<AwayAnswer> answers() const;
    void showChoice();
    QString reliabilityWords(int cancelled) const;
    QString trouble() const;
    void apply();

    protocol::AvailabilityImpact m_impact;
    std::vector<widgets::Select*> m_choices;
    widgets::Label* m_reliability;
    widgets::TextField* m_reason;
    widgets::Label* m_trouble;
    widgets::Button* m_save;
};

}  // namespace mc::mentor
