#pragma once

#include "domain/time.h"
#include "protocol/ratings.h"
#include "widgets/card.h"

namespace mc::admin {

/// A mentor who is paused for her ratings: how low they are, the reviews they are made of, and what can be done. Object
/// names: ratingCase, reinstateMentor, keepPaused.
class RatingCaseCard : public widgets::Card {
    Q_OBJECT

public:
    RatingCaseCard(const protocol::RatingCase& item, const domain::ZoneTable& zone, QWidget* parent = nullptr);

    const protocol::RatingCase& item() const { return m_item; }

signals:
    /// `reinstate`: else she stays paused.
    void decisionWanted(bool reinstate);

private:
    void addDeeds();
    static QString since(const protocol::RatingCase& item, const domain::ZoneTable& zone);

    protocol::RatingCase m_item;
};

}  // namespace mc::admin
