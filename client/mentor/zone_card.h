#pragma once

#include "domain/time.h"
#include "widgets/card.h"

namespace mc::widgets {
class Label;
}

namespace mc::mentor {

/// By which clock the weekly times are read. Object names: availabilityZone, changeZone.
class ZoneCard : public widgets::Card {
    Q_OBJECT
public:
    explicit ZoneCard(QWidget* parent = nullptr);

    void setZone(const domain::ZoneTable& zone, domain::UtcTime now);

signals:
    void changeWanted();

private:
    widgets::Label* m_words;
};

}  // namespace mc::mentor
