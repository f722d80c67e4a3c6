#pragma once

#include "widgets/card.h"
#include "widgets/page.h"

namespace mc::widgets {
class Label;
}  // namespace mc::widgets

namespace mc::discovery {

/// Above a mentor's own profile: who finds it, the link to give away, and the way to change it. Object names: ownProfile,
/// copyOwnLink, editOwnProfile.
class OwnProfileCard : public widgets::Card {
    Q_OBJECT

public:
    explicit OwnProfileCard(QWidget* parent = nullptr);

    void set(const QString& slug, bool unlisted);

signals:
    void editPressed();
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    widgets::Label* m_words;
    QString m_slug;
};

}  // namespace mc::discovery
