#pragma once

#include <QWidget>
#include <optional>

#include "domain/first_day.h"

namespace mc::widgets {

class Button;
class Label;

/// Below a week in which times are kept for Premium: until when, and the way to the plans. It is not there where nothing is
/// kept. Object names: premiumNote, premiumPlans.
class PremiumNote : public QWidget {
    Q_OBJECT

public:
    explicit PremiumNote(QWidget* parent = nullptr);

    /// `isSeen`: a time of the week that is shown is kept.
    void setDay(const std::optional<domain::FirstDay>& day, const domain::ZoneTable& yours, bool isSeen);
    /// To the way to the plans.
    void point();

signals:
    void plansWanted();

private:
    Label* m_words;
    Button* m_plans;
};

}  // namespace mc::widgets
