#pragma once

#include <vector>

#include "domain/time.h"
#include "protocol/reviews.h"
#include "widgets/card.h"

class QGridLayout;

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::discovery {

/// The reviews of a mentor, newest first, a page at a time.
class ReviewList : public widgets::Card {
    Q_OBJECT

public:
    explicit ReviewList(QWidget* parent = nullptr);

    /// Instead of "none yet", which is only true once they were counted: that they are on their way, or the trouble.
    void setState(bool isLoading, const QString& trouble);
    /// Rows already shown stay; what is new is added, and what changed is shown anew.
    void setReviews(const std::vector<protocol::Review>& reviews, int total, bool hasMore,
                    const domain::ZoneTable& viewer);

signals:
    void moreWanted();
    void reportWanted(mc::domain::ReviewId review, mc::protocol::ReviewPart part);

private:
    QWidget* rowOf(const protocol::Review& review, const domain::ZoneTable& viewer);

    widgets::Label* m_total;
    widgets::Label* m_note;
    QGridLayout* m_grid;
    widgets::Button* m_more;
    std::vector<domain::ReviewId> m_shown;
};

}  // namespace mc::discovery
