#pragma once

#include <array>

#include "domain/availability.h"
#include "widgets/card.h"

namespace mc::widgets {
class CheckRow;
class Label;
class Select;
}  // namespace mc::widgets

namespace mc::mentor {

/// The five rules of SCH-2, one choice each, and whether new days are for Premium first (P12.2).
class RulesCard : public widgets::Card {
    Q_OBJECT

public:
    explicit RulesCard(QWidget* parent = nullptr);

    void setRules(const domain::SchedulingRules& rules);
    /// `field` as in the protocol ("dailyCap"); empty clears all.
    void setError(const QString& field, const QString& sentence);
    /// To the first rule that has an error; false where there is none.
    bool focusFault();

signals:
    void changed(const mc::domain::SchedulingRules& rules);

private:
    struct Rule {
        widgets::Select* select;
        QString error;
    };
    void addRule(std::size_t index);
    void addFirstDay();

    std::array<Rule, 5> m_rules{};
    widgets::CheckRow* m_firstDay = nullptr;
    widgets::Label* m_error = nullptr;  ///< Below the rules, which stay where they are.
    domain::SchedulingRules m_shown;
};

}  // namespace mc::mentor
