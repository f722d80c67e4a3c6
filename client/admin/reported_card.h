#pragma once

#include "domain/time.h"
#include "protocol/reviews.h"
#include "widgets/card.h"

namespace mc::admin {

/// A reported review: whose it is, its words, what was said against them, and what can be done. Object names:
/// reportedCard, hideReview, keepReview, showReview, and the same with Reply.
class ReportedCard : public widgets::Card {
    Q_OBJECT

public:
    ReportedCard(const protocol::ReportedReview& item, const domain::ZoneTable& zone, QWidget* parent = nullptr);

    const protocol::ReportedReview& item() const { return m_item; }

signals:
    /// `hide`: else it stays, or is shown again.
    void decisionWanted(mc::protocol::ReviewPart part, bool hide);

private:
    void addReports(const domain::ZoneTable& zone);
    void addDeeds(protocol::ReviewPart part, protocol::ReviewState state);
    void addDeed(class QLayout& row, protocol::ReviewPart part, bool hide, const QString& text, const char* name);
    bool hasReportsOf(protocol::ReviewPart part) const;
    QString reportLine(const protocol::ReviewReport& report, const domain::ZoneTable& zone) const;

    protocol::ReportedReview m_item;
};

}  // namespace mc::admin
