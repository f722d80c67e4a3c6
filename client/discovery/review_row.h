#pragma once

#include <QWidget>

#include "domain/time.h"
#include "protocol/reviews.h"

class QVBoxLayout;

namespace mc::discovery {

/// One review with what the mentor answered: who, when, stars and words; for its two people and for admins also what
/// became of it. Whoever may report a part has a flag beside it. Object names: review, reportReview, reviewReply,
/// reportReply.
class ReviewRow : public QWidget {
    Q_OBJECT

public:
    ReviewRow(const protocol::Review& review, const domain::ZoneTable& viewer, QWidget* parent = nullptr);

    const protocol::Review& review() const { return m_review; }
    void setReview(const protocol::Review& review);

signals:
    void reportWanted(mc::domain::ReviewId review, mc::protocol::ReviewPart part);

private:
    QWidget* makeHead();
    QWidget* makeStates();
    QWidget* makeReply();
    QWidget* makeFlag(protocol::ReviewPart part, const QString& name, const QString& spoken);

    protocol::Review m_review;
    domain::ZoneTable m_viewer;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

}  // namespace mc::discovery
