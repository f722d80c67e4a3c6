#pragma once

#include "widgets/card.h"
#include "widgets/page.h"

namespace mc::widgets {
class Switch;
}  // namespace mc::widgets

namespace mc::mentor {

/// Who finds the profile: everybody, or whoever has the link; and the link. Object names: profileUnlisted, copyLink.
class ListingCard : public widgets::Card {
    Q_OBJECT

public:
    explicit ListingCard(QWidget* parent = nullptr);

    void set(const QString& slug, bool unlisted);

signals:
    void unlistedChosen(bool unlisted);
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void copy();

    widgets::Switch* m_unlisted;
    QString m_slug;
};

}  // namespace mc::mentor
